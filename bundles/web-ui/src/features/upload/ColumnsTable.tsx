import type { ColumnType, UploadedColumn } from '@/api/types';
import { TYPE_OPTIONS, TypeIcon, typeLabel } from '@/components/data/ColumnTypes';
import { Select } from '@/components/form/inputs';
import { ScrollArea } from '@/components/layout/ScrollArea';
import { Badge } from '@/components/ui/Badge';
import { cn } from '@/lib/cn';

export interface ColumnsTableProps {
  columns: UploadedColumn[];
  types: Record<string, ColumnType>;
  disabled: boolean;
  onRetype: (column: string, to: ColumnType) => void;
}

/** Every column: what it is taken for, why, examples, and the type to correct. */
export function ColumnsTable({ columns, types, disabled, onRetype }: ColumnsTableProps) {
  return (
    <ScrollArea label="Columns of the file" className="max-h-[65vh] overflow-y-auto">
      <table className="w-full min-w-[44rem] text-left">
        <thead className="sticky top-0 z-10 bg-surface text-sm text-muted">
          <tr className="border-b border-line">
            <th scope="col" className="px-5 py-2 font-medium">
              Column
            </th>
            <th scope="col" className="w-52 px-3 py-2 font-medium">
              Type
            </th>
            <th scope="col" className="w-[38%] px-3 py-2 font-medium">
              Why
            </th>
            <th scope="col" className="px-5 py-2 font-medium">
              Examples
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {columns.map((column) => {
            const type = types[column.name] ?? column.type;
            const changed = type !== column.type;
            return (
              <tr key={column.name} className="align-top">
                <th scope="row" className="max-w-56 px-5 py-2.5 font-medium">
                  <span className="flex items-center gap-2">
                    <TypeIcon type={type} />
                    <span className="truncate" title={column.header}>
                      {column.header || <em className="font-normal text-muted">no header</em>}
                    </span>
                  </span>
                  <code className="block truncate pl-6 font-mono text-xs font-normal text-faint">
                    {column.name}
                  </code>
                </th>
                <td className="px-3 py-2">
                  <Select
                    density="compact"
                    aria-label={`Type of ${column.header || column.name}`}
                    value={type}
                    disabled={disabled}
                    options={TYPE_OPTIONS}
                    onValue={(value) => onRetype(column.name, value as ColumnType)}
                  />
                  {changed && (
                    <Badge tone="accent" className="mt-1">
                      was {typeLabel(column.type)}
                    </Badge>
                  )}
                </td>
                <td className="px-3 py-2.5 text-sm text-muted">{column.reason}</td>
                <td className="max-w-72 px-5 py-2.5">
                  <ul className="flex flex-wrap gap-1">
                    {column.samples.slice(0, 4).map((sample, index) => (
                      <li
                        key={index}
                        title={sample}
                        className={cn(
                          'max-w-48 truncate rounded-sm bg-sunken px-1.5 text-sm',
                          sample === '' && 'text-muted italic',
                        )}
                      >
                        {sample === '' ? 'empty' : sample}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollArea>
  );
}
