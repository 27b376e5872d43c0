import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import { dashboards } from '@/api/chat';
import type { Dashboard } from '@/api/chatTypes';
import { keys } from '@/api/keys';
import { asApiError } from '@/api/problem';
import { useSession } from '@/app/session';
import { Notice, ProblemNotice } from '@/components/feedback/Notice';
import { formatAgo } from '@/lib/format';
import { useShortcuts } from '@/lib/shortcuts';
import { useMediaQuery } from '@/lib/useMediaQuery';
import { definitionOf, documentOf, sameDocument } from '../model/document';
import { createEditorStore } from '../model/editorStore';
import { findingsOf } from '../model/findings';
import { dropDraft, readDraft } from '../model/localDraft';
import { ConflictDialog } from './ConflictDialog';
import { EditorCanvas } from './EditorCanvas';
import { EditorToolbar } from './EditorToolbar';
import { LeaveGuard } from './LeaveGuard';
import { useKeptDraft } from './useKeptDraft';
import { TilePanel } from './TilePanel';
import { tileActions } from './tileActions';

/** Changes a dashboard: nothing is sent before Save, nothing is lost before Discard. */
export function DashboardEditor({ dashboard }: { dashboard: Dashboard }) {
  const client = useQueryClient();
  const me = useSession();
  const [params, setParams] = useSearchParams();
  const [baseline, setBaseline] = useState(dashboard);
  const [opened] = useState(() => readDraft(me.name, dashboard.id));
  const [store] = useState(() =>
    createEditorStore(opened?.document ?? documentOf(dashboard), params.get('tile') ?? undefined),
  );
  const [actions] = useState(() => tileActions(store));
  const document = useStore(store, (state) => state.document);
  const history = useStore(store.temporal);
  const saved = useMemo(() => documentOf(baseline), [baseline]);
  const dirty = !sameDocument(document, saved);
  const [version, setVersion] = useState(opened?.version ?? dashboard.version);
  const announcement = useStore(store, (state) => state.announcement);
  const selectedId = useStore(store, (state) => state.selected);
  const wide = useMediaQuery('(min-width: 1024px)');
  const selected = document.tiles.find(({ id }) => id === selectedId);
  useKeptDraft(store, me.name, dashboard.id, version, saved);

  const save = useMutation({
    mutationFn: (over: boolean) =>
      dashboards.save(
        dashboard.id,
        definitionOf(store.getState().document, dashboard.project_id),
        over ? undefined : version,
      ),
    meta: { errorShownInPlace: true, success: 'Dashboard saved' },
    onSuccess: (now) => {
      dropDraft(me.name, dashboard.id);
      setBaseline(now);
      setVersion(now.version);
      store.getState().change(() => documentOf(now));
      client.setQueryData(keys.dashboard(now.id), now);
      void client.invalidateQueries({ queryKey: keys.dashboards(now.project_id) });
      void client.invalidateQueries({ queryKey: keys.dashboardChanges(now.id) });
      leave();
    },
  });
  const [leaving, setLeaving] = useState(false);
  const leave = () => setLeaving(true);
  const goToView = useEffectEvent(() => setParams({}, { replace: true }));
  useEffect(() => {
    if (leaving) goToView();
  }, [leaving]);
  const discard = () => {
    dropDraft(me.name, dashboard.id);
    store.getState().change(() => saved);
    leave();
  };
  const undo = () => history.pastStates.length > 0 && history.undo();
  const redo = () => history.futureStates.length > 0 && history.redo();
  useShortcuts([
    { keys: 'mod+z', description: 'Undo', run: undo },
    { keys: 'mod+shift+z', description: 'Redo', run: redo },
    { keys: 'mod+y', description: 'Redo', run: redo },
    {
      keys: 'mod+s',
      description: 'Save the dashboard',
      run: () => dirty && save.mutate(false),
      whileTyping: true,
    },
  ]);

  const failure = save.isError ? asApiError(save.error) : undefined;
  const conflict = failure?.status === 409;
  const findings = useMemo(
    () => findingsOf(failure && !conflict ? failure.problem.errors : undefined),
    [failure, conflict],
  );
  return (
    <div className="flex min-h-0 flex-col lg:h-dvh">
      <LeaveGuard when={dirty && !leaving} onDiscard={discard} />
      <p role="status" aria-live="assertive" className="sr-only">
        {announcement}
      </p>
      <EditorToolbar
        document={document}
        dirty={dirty}
        saving={save.isPending}
        canUndo={history.pastStates.length > 0}
        canRedo={history.futureStates.length > 0}
        onChange={store.getState().change}
        onAdd={() => actions.add()}
        onUndo={undo}
        onRedo={redo}
        onSave={() => save.mutate(false)}
        onDiscard={discard}
      />
      <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_auto]">
        <div className="flex min-w-0 flex-col gap-4 overflow-y-auto p-4 sm:p-6">
          {opened && dirty && (
            <Notice tone="info">
              These are your changes from {formatAgo(opened.at)}, kept in this browser. They are not saved
              yet.
            </Notice>
          )}
          {failure && !conflict && findings.tiles.size > 0 && (
            <Notice tone="danger" title="The dashboard was not saved">
              The tiles with a red frame say what to mend.
              {findings.others.map((finding) => ` ${finding.message}`)}
            </Notice>
          )}
          {failure && !conflict && findings.tiles.size === 0 && <ProblemNotice error={failure} />}
          <EditorCanvas
            dashboard={baseline}
            saved={saved}
            tiles={document.tiles}
            selected={selected?.id}
            findings={findings}
            actions={actions}
          />
        </div>
        {selected && (
          <TilePanel
            key={selected.id}
            wide={wide}
            tile={selected}
            projectId={dashboard.project_id}
            findings={findings.tiles.get(document.tiles.indexOf(selected)) ?? []}
            actions={actions}
            onClose={() => actions.select(undefined)}
          />
        )}
      </div>
      {conflict && (
        <ConflictDialog
          problem={failure.problem}
          busy={save.isPending}
          onKeepEditing={() => save.reset()}
          onOverwrite={() => save.mutate(true)}
          onTakeTheirs={() => {
            dropDraft(me.name, dashboard.id);
            void client.invalidateQueries({ queryKey: keys.dashboard(dashboard.id) });
            leave();
          }}
        />
      )}
    </div>
  );
}
