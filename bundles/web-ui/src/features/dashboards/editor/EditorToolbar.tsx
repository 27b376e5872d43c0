import { Plus, Redo2, Save, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { TextInput } from '@/components/form/inputs';
import { ConfirmDialog } from '@/components/overlay/ConfirmDialog';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { modKey } from '@/lib/platform';
import type { DashboardDocument } from '../model/document';

export interface EditorToolbarProps {
  document: DashboardDocument;
  dirty: boolean;
  saving: boolean;
  canUndo: boolean;
  canRedo: boolean;
  onChange: (edit: (document: DashboardDocument) => DashboardDocument) => void;
  onAdd: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onSave: () => void;
  onDiscard: () => void;
}

export function EditorToolbar(props: EditorToolbarProps) {
  const { document, dirty, saving, canUndo, canRedo, onChange, onAdd, onUndo, onRedo, onSave, onDiscard } =
    props;
  const [asking, setAsking] = useState(false);
  return (
    <header className="sticky top-14 z-20 flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2.5 lg:static">
      <h1 className="sr-only">Edit {document.name}</h1>
      <NameInput
        key={`name ${document.name}`}
        label="Name of the dashboard"
        className="font-semibold sm:!w-64"
        value={document.name}
        onCommit={(name) => name.trim() !== '' && onChange((before) => ({ ...before, name }))}
      />
      <NameInput
        key={`description ${document.description}`}
        label="Description"
        className="!hidden !w-72 text-muted xl:!block"
        value={document.description}
        onCommit={(description) => onChange((before) => ({ ...before, description }))}
      />
      <Badge tone="accent" className="max-sm:hidden">
        Editing
      </Badge>
      <div className="flex items-center gap-1.5 max-sm:w-full sm:ml-auto">
        <IconButton label={`Undo (${modKey()} Z)`} icon={<Undo2 />} disabled={!canUndo} onClick={onUndo} />
        <IconButton
          label={`Redo (${modKey()} Shift Z)`}
          icon={<Redo2 />}
          disabled={!canRedo}
          onClick={onRedo}
        />
        <Button icon={<Plus />} className="max-sm:ml-auto" onClick={onAdd}>
          <span>
            Add<span className="max-sm:sr-only"> tile</span>
          </span>
        </Button>
        <Button variant="ghost" onClick={() => (dirty ? setAsking(true) : onDiscard())}>
          {dirty ? 'Discard' : 'Close'}
        </Button>
        <Button variant="primary" icon={<Save />} disabled={!dirty} busy={saving} onClick={onSave}>
          Save
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        danger
        onOpenChange={setAsking}
        title="Discard your changes?"
        confirm="Discard changes"
        cancel="Go on editing"
        onConfirm={onDiscard}
      >
        The dashboard goes back to what was saved last. This cannot be undone.
      </ConfirmDialog>
    </header>
  );
}

interface NameInputProps {
  label: string;
  value: string;
  className?: string;
  onCommit: (value: string) => void;
}

/** Typing is one step to undo, not one for each letter. */
export function NameInput({ label, value, className, onCommit }: NameInputProps) {
  const [text, setText] = useState(value);
  const commit = () => text !== value && onCommit(text);
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      maxLength={200}
      className={className}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setText(value);
      }}
    />
  );
}
