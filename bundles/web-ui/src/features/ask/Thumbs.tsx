import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { TextInput } from '@/components/form/inputs';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { cn } from '@/lib/cn';
import { type RatedAnswer, useRating } from './rating';

const LONGEST = 1000;
const REASONS = ['Wrong numbers', 'Understood wrongly', 'Not what I asked', 'Hard to read'];

/** Whether an answer helped, and if it did not, why: the administrator reads it, the next version learns from it. */
export function Thumbs({ about }: { about: RatedAnswer }) {
  const rating = useRating(about);
  const [explaining, setExplaining] = useState(false);
  const given = about.feedback;
  const rate = (helpful: boolean) => {
    rating.mutate({ helpful });
    setExplaining(!helpful);
  };
  const explain = (reason: string) => {
    rating.mutate({ helpful: false, reason });
    setExplaining(false);
  };
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-1 text-sm text-muted">
        <span className="mr-1">{given ? 'Thank you.' : 'Did this help?'}</span>
        <IconButton
          size="sm"
          label="This helped"
          aria-pressed={given?.helpful === true}
          className={cn(given?.helpful === true && 'bg-accent-soft text-accent-ink')}
          icon={<ThumbsUp />}
          onClick={() => rate(true)}
        />
        <IconButton
          size="sm"
          label="This did not help"
          aria-pressed={given?.helpful === false}
          className={cn(given?.helpful === false && 'bg-warn-soft text-warn')}
          icon={<ThumbsDown />}
          onClick={() => rate(false)}
        />
        {given?.reason && !explaining && (
          <span className="min-w-0 break-words">Your reason: {given.reason}</span>
        )}
      </div>
      {explaining && <Reason onGive={explain} />}
    </div>
  );
}

function Reason({ onGive }: { onGive: (reason: string) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onGive(text.trim());
      }}
    >
      {REASONS.map((reason) => (
        <Button key={reason} size="sm" onClick={() => onGive(reason)}>
          {reason}
        </Button>
      ))}
      <span className="flex min-w-60 flex-1 gap-2">
        <TextInput
          density="compact"
          aria-label="What was wrong"
          placeholder="Something else"
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button size="sm" type="submit" disabled={text.trim() === ''}>
          Send
        </Button>
      </span>
    </form>
  );
}
