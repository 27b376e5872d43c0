import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { DateOrder, UploadedFile, UploadOptions } from '@/api/types';
import { Field } from '@/components/form/Field';
import { Select, TextInput } from '@/components/form/inputs';

const DELIMITERS = [
  { value: ',', label: 'Comma ( , )' },
  { value: ';', label: 'Semicolon ( ; )' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar ( | )' },
];

const ENCODINGS = [
  'UTF-8',
  'UTF-16LE',
  'UTF-16BE',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'ISO-8859-1',
  'ISO-8859-15',
];

const DATE_ORDERS: { value: DateOrder; label: string }[] = [
  { value: 'ymd', label: 'Year, month, day' },
  { value: 'dmy', label: 'Day, month, year' },
  { value: 'mdy', label: 'Month, day, year' },
];

export interface ReadingOptionsProps {
  file: UploadedFile;
  options: UploadOptions;
  busy: boolean;
  onChange: (options: UploadOptions) => void;
}

/** How the file is read: what was detected, each of it open to correction. A change reads the file again. */
export function ReadingOptions({ file, options, busy, onChange }: ReadingOptionsProps) {
  const set = (change: UploadOptions) => onChange({ ...options, ...change });
  // On a phone the columns come first; the options are one touch away.
  const [startsOpen] = useState(() => window.matchMedia('(min-width: 640px)').matches);
  const selectedSheet = file.sheets?.find((sheet) => sheet.selected)?.name;
  return (
    <details open={startsOpen} className="group rounded-lg border border-line bg-surface shadow-card">
      <summary className="flex flex-wrap items-center gap-x-2 px-5 py-3">
        <ChevronRight aria-hidden className="size-4 text-muted transition-transform group-open:rotate-90" />
        <span className="font-semibold">How it is read</span>
        <span className="text-sm text-muted">{summary(file)}</span>
      </summary>
      <fieldset disabled={busy} className="grid gap-4 px-5 pt-1 pb-5 sm:grid-cols-2 lg:grid-cols-5">
        <legend className="sr-only">How the file is read</legend>
        {file.sheets && (
          <Field label="Sheet">
            <Select
              value={options.sheet ?? selectedSheet ?? ''}
              onValue={(sheet) => onChange({ ...options, sheet, header_row: undefined })}
              options={file.sheets.map((sheet) => ({ value: sheet.name, label: sheet.name }))}
            />
          </Field>
        )}
        {file.dialect && (
          <>
            <Field label="Columns are separated by">
              <Select
                value={file.dialect.delimiter}
                onValue={(delimiter) => set({ delimiter })}
                options={withCurrent(DELIMITERS, file.dialect.delimiter)}
              />
            </Field>
            <Field label="Encoding">
              <Select
                value={sameEncoding(file.dialect.encoding)}
                onValue={(encoding) => set({ encoding })}
                options={withCurrent(
                  ENCODINGS.map((value) => ({ value, label: value })),
                  sameEncoding(file.dialect.encoding),
                )}
              />
            </Field>
            <Field label="Decimal mark">
              <Select
                value={file.dialect.decimal}
                onValue={(decimal) => set({ decimal })}
                options={[
                  { value: '.', label: 'Point (1234.5)' },
                  { value: ',', label: 'Comma (1234,5)' },
                ]}
              />
            </Field>
            <Field label="Dates are written">
              <Select
                value={file.dialect.date_order ?? ''}
                onValue={(order) => set({ date_order: order === '' ? undefined : (order as DateOrder) })}
                options={[
                  ...(file.dialect.date_order ? [] : [{ value: '', label: 'No dates to order' }]),
                  ...DATE_ORDERS,
                ]}
              />
            </Field>
          </>
        )}
        <HeaderRow
          key={options.header_row ?? file.dialect?.header_row}
          value={options.header_row ?? file.dialect?.header_row}
          onChange={(header_row) => set({ header_row })}
        />
      </fieldset>
    </details>
  );
}

function summary(file: UploadedFile): string {
  const sheet = file.sheets?.find(({ selected }) => selected)?.name;
  if (sheet) return `sheet ${sheet}`;
  if (!file.dialect) return '';
  const delimiter = DELIMITERS.find(({ value }) => value === file.dialect?.delimiter)?.label.split(' (')[0];
  const decimal = file.dialect.decimal === ',' ? 'decimal comma' : 'decimal point';
  return [delimiter?.toLowerCase(), sameEncoding(file.dialect.encoding), decimal].filter(Boolean).join(', ');
}

function HeaderRow({ value, onChange }: { value: number | undefined; onChange: (row: number) => void }) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const commit = () => {
    const row = Number(text);
    if (text.trim() !== '' && Number.isInteger(row) && row >= 0 && row !== value) onChange(row);
  };
  return (
    <Field label="Row with the column names" hint="0 if there is none">
      <TextInput
        inputMode="numeric"
        value={text}
        placeholder="found by itself"
        onChange={(event) => setText(event.target.value.replace(/\D/g, ''))}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </Field>
  );
}

/** The list with what was detected, also when that is not among the usual. */
function withCurrent(options: { value: string; label: string }[], current: string) {
  return options.some((option) => option.value === current)
    ? options
    : [...options, { value: current, label: current }];
}

function sameEncoding(name: string): string {
  return ENCODINGS.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
}
