import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageCircleQuestion, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { reports } from '@/api/chat';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import type { Dataset } from '@/api/types';
import { useProjectId, useProjectPath } from '@/app/project';
import { useCan, useSession } from '@/app/session';
import { QueryView } from '@/components/feedback/QueryView';
import { EmptyState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { Button, ButtonLink } from '@/components/ui/Button';
import { ConversationList } from './ConversationList';
import { Conversation } from './Conversation';
import { NewConversation } from './NewConversation';
import { ask, beginConversation } from './turns';

/** Questions in plain words. A conversation is in the address, so that it can be come back to. */
export function AskPage() {
  const projectId = useProjectId();
  const all = useQuery({
    queryKey: keys.datasets(projectId),
    queryFn: ({ signal }) => datasets.list(projectId, false, signal),
  });
  if (all.data && all.data.items.length > 0) return <Conversations datasets={all.data.items} />;
  return (
    <Page title="Ask">
      <QueryView query={all}>{() => <NothingToAsk />}</QueryView>
    </Page>
  );
}

function NothingToAsk() {
  const path = useProjectPath();
  const analyst = useCan('analyst');
  return (
    <EmptyState
      icon={<MessageCircleQuestion />}
      title="There is nothing to ask about yet"
      action={
        analyst && (
          <ButtonLink variant="primary" to={path('datasets/new')}>
            Upload a file
          </ButtonLink>
        )
      }
    >
      Once there is a dataset, you can ask questions such as “sales by region last year”.
    </EmptyState>
  );
}

function Conversations({ datasets: offered }: { datasets: Dataset[] }) {
  const projectId = useProjectId();
  const me = useSession();
  const client = useQueryClient();
  const [params, setParams] = useSearchParams();
  const reportId = params.get('report');
  useEffect(() => {
    document.title = 'Ask · Analytics Studio';
  }, []);
  const list = useQuery({
    queryKey: keys.reports(projectId),
    queryFn: ({ signal }) => reports.list(projectId, signal),
  });
  const mine = (list.data?.items ?? []).filter(({ created_by }) => created_by === me.name);
  const open = (id: string) => setParams({ report: id });
  const begin = async (datasetIds: string[], question: string) => {
    const made = await reports.create({
      project_id: projectId,
      name: question.slice(0, 120),
      dataset_ids: datasetIds,
    });
    beginConversation(client, made.id);
    void ask(client, made.id, question);
    void client.invalidateQueries({ queryKey: keys.reports(projectId) });
    setParams({ report: made.id }, { replace: params.has('q') });
  };
  const startNew = (
    <Button icon={<Plus />} onClick={() => setParams({})} disabled={!reportId}>
      <span className="max-lg:sr-only">New conversation</span>
    </Button>
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col lg:grid lg:h-dvh lg:grid-cols-[16rem_minmax(0,1fr)]">
      <aside
        aria-label="Conversations"
        className="hidden min-h-0 flex-col gap-3 border-r border-line bg-surface p-3 lg:flex"
      >
        {startNew}
        <QueryView query={list} compact>
          {() => <ConversationList items={mine} current={reportId} onOpen={open} />}
        </QueryView>
      </aside>
      <div className="flex min-h-[calc(100dvh-3.5rem)] min-w-0 flex-col lg:min-h-0">
        {(mine.length > 0 || reportId) && (
          <div className="flex items-center justify-between gap-2 border-b border-line bg-surface px-4 py-2 lg:hidden">
            <ConversationList.Select items={mine} current={reportId} onOpen={open} />
            {startNew}
          </div>
        )}
        {reportId ? (
          <Conversation key={reportId} reportId={reportId} />
        ) : (
          <NewConversation
            key={params.toString()}
            datasets={offered}
            reports={list.data?.items ?? []}
            datasetId={params.get('dataset')}
            draft={params.get('draft') ?? ''}
            askAtOnce={params.get('q')}
            onAsk={begin}
          />
        )}
      </div>
    </div>
  );
}
