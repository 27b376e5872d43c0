import { ArrowUp, Square } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';

export interface ComposerProps {
  initial?: string;
  busy?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
  onAsk: (question: string) => void;
  onStop?: () => void;
}

const LONGEST = 2000;

/** The question box: Enter asks, Shift and Enter makes a new line. */
export function Composer({ initial = '', busy, autoFocus, placeholder, onAsk, onStop }: ComposerProps) {
  const [text, setText] = useState(initial);
  const ready = text.trim() !== '' && !busy;
  const submit = () => {
    if (!ready) return;
    onAsk(text.trim());
    setText('');
  };
  return (
    <form
      className="flex items-end gap-2 rounded-xl border border-line-strong bg-surface p-2 shadow-card focus-within:border-accent focus-within:outline-2 focus-within:outline-offset-0 focus-within:outline-accent"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        aria-label="Your question"
        placeholder={placeholder ?? 'Sales by region last year'}
        value={text}
        maxLength={LONGEST}
        rows={Math.min(5, text.split('\n').length)}
        autoFocus={autoFocus}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
        className="min-h-9 flex-1 resize-none bg-transparent px-2 py-1.5 text-lg outline-none"
      />
      {busy && onStop ? (
        <Button icon={<Square />} onClick={onStop}>
          Stop
        </Button>
      ) : (
        <Button type="submit" variant="primary" icon={<ArrowUp />} disabled={!ready} busy={busy}>
          Ask
        </Button>
      )}
    </form>
  );
}
