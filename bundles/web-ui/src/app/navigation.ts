import {
  Cable,
  ChartNoAxesCombined,
  Database,
  House,
  LayoutDashboard,
  type LucideIcon,
  MessageCircleQuestion,
  Puzzle,
  ScrollText,
  Users,
} from 'lucide-react';
import type { Role } from '@/api/types';

export interface Destination {
  label: string;
  icon: LucideIcon;
  /** Within the project unless it starts with a slash. */
  path: string;
  keys: string;
  role?: Role;
  end?: boolean;
}

export const PROJECT_PAGES: Destination[] = [
  { label: 'Home', icon: House, path: '', keys: 'g h', end: true },
  { label: 'Datasets', icon: Database, path: 'datasets', keys: 'g t' },
  { label: 'Connections', icon: Cable, path: 'connections', keys: 'g c', role: 'analyst' },
  { label: 'Explore', icon: ChartNoAxesCombined, path: 'explore', keys: 'g e' },
  { label: 'Ask', icon: MessageCircleQuestion, path: 'ask', keys: 'g a' },
  { label: 'Dashboards', icon: LayoutDashboard, path: 'dashboards', keys: 'g d' },
];

export const ADMIN_PAGES: Destination[] = [
  { label: 'Users', icon: Users, path: '/users', keys: 'g u', role: 'admin' },
  { label: 'Plug-ins', icon: Puzzle, path: '/plugins', keys: 'g p', role: 'admin' },
  { label: 'Audit log', icon: ScrollText, path: '/audit', keys: 'g l', role: 'admin' },
];

export function addressOf(destination: Destination, projectId: string | undefined): string {
  if (destination.path.startsWith('/')) return destination.path;
  if (!projectId) return '/';
  return `/p/${encodeURIComponent(projectId)}${destination.path && `/${destination.path}`}`;
}
