import type { Grain } from '@/api/types';

export const GRAIN_OPTIONS: { value: Grain; label: string }[] = [
  { value: 'none', label: 'No time grain' },
  { value: 'hourly', label: 'Hourly' },
  { value: 'daily', label: 'Daily' },
  { value: 'weekly', label: 'Weekly' },
  { value: 'monthly', label: 'Monthly' },
  { value: 'quarterly', label: 'Quarterly' },
  { value: 'yearly', label: 'Yearly' },
];

export function grainLabel(grain: Grain): string {
  return GRAIN_OPTIONS.find((option) => option.value === grain)?.label ?? grain;
}
