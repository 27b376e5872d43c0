import { marked } from './marked';

/** The question as typed; words that became nothing stand out. */
export function Question({ text, unused = [] }: { text: string; unused?: string[] }) {
  return (
    <div className="flex justify-end">
      <p className="max-w-[85%] rounded-xl rounded-br-sm bg-accent-soft px-4 py-2.5 text-lg break-words text-accent-ink">
        {marked(text, unused).map((piece, index) =>
          piece.marked ? (
            <mark
              key={index}
              title="This word was not understood"
              className="rounded-sm bg-highlight-soft px-0.5 text-highlight-ink underline decoration-wavy underline-offset-4"
            >
              {piece.text}
            </mark>
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
      </p>
    </div>
  );
}
