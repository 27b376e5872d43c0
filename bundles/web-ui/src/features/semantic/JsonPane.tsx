import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SchemaFinding, SemanticSchema } from '@/api/types';
import { Notice } from '@/components/feedback/Notice';
import { canonical, forSaving } from './schemaEdit';
import { sentence } from './findings';

const LOOK = EditorView.theme({
  '&': { fontSize: '13px', backgroundColor: 'var(--color-surface)', color: 'var(--color-ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--color-ink)' },
  '.cm-gutters': { backgroundColor: 'var(--color-surface)', color: 'var(--color-faint)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--color-hover)' },
  '.cm-cursor': { borderLeftColor: 'var(--color-ink)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'var(--color-accent-soft) !important',
  },
});

const COLOURS = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.propertyName, color: 'var(--color-accent-ink)' },
    { tag: tags.string, color: 'var(--color-highlight-ink)' },
    { tag: [tags.number, tags.bool, tags.null], color: 'var(--color-danger)' },
  ]),
);

export interface JsonPaneProps {
  schema: SemanticSchema;
  findings: SchemaFinding[];
  readOnly: boolean;
  onChange: (schema: SemanticSchema) => void;
  /** Told when the text is no schema at all, so that nothing else is edited meanwhile. */
  onBroken: (broken: boolean) => void;
}

export function JsonPane({ schema, findings, readOnly, onChange, onBroken }: JsonPaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const [problem, setProblem] = useState<string>();

  const edited = useEffectEvent((text: string) => {
    const read = readSchema(text);
    setProblem(read.problem);
    onBroken(read.problem !== undefined);
    if (read.schema) onChange(read.schema);
  });
  const first = useEffectEvent(() => pretty(schema));

  useEffect(() => {
    if (!host.current) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: first(),
        extensions: [
          lineNumbers(),
          foldGutter(),
          history(),
          bracketMatching(),
          highlightActiveLine(),
          json(),
          linter(jsonParseLinter()),
          LOOK,
          COLOURS,
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({ 'aria-label': 'Semantic layer as JSON', tabindex: '0' }),
          keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) edited(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [readOnly]);

  // A change from outside, such as a draft taken over, replaces the text; one's own typing does not come back.
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const shown = readSchema(editor.state.doc.toString()).schema;
    if (shown && canonical(shown) === canonical(schema)) return;
    if (!shown && editor.hasFocus) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: pretty(schema) } });
  }, [schema]);

  return (
    <div className="flex flex-col">
      {problem ? (
        <Notice tone="danger" className="m-4 mb-0" title={problem} />
      ) : (
        findings.length > 0 && (
          <Notice tone="danger" className="m-4 mb-0">
            <ul>
              {findings.map((finding, index) => (
                <li key={index}>
                  <code className="font-mono text-xs">{finding.path}</code> {sentence(finding)}
                </li>
              ))}
            </ul>
          </Notice>
        )
      )}
      <div ref={host} className="h-[65vh] overflow-auto p-2 [&_.cm-editor]:h-full" />
    </div>
  );
}

function pretty(schema: SemanticSchema): string {
  return JSON.stringify(forSaving(schema), null, 2);
}

function readSchema(text: string): { schema?: SemanticSchema; problem?: string } {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return { problem: `This is not valid JSON: ${error instanceof Error ? error.message : ''}` };
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    return { problem: 'A schema is a JSON object.' };
  const { dimensions, measures, time_columns } = read as Partial<SemanticSchema>;
  if (!isListOfObjects(dimensions) || !isListOfObjects(measures) || !Array.isArray(time_columns)) {
    return { problem: 'A schema has the lists dimensions, measures and time_columns.' };
  }
  if (!measures.every((measure) => Array.isArray(measure.aggregations))) {
    return { problem: 'Each measure has a list of aggregations.' };
  }
  return { schema: read as SemanticSchema };
}

function isListOfObjects<T extends object>(value: T[] | undefined): value is T[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}
