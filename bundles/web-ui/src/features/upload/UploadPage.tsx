import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import { useProjectId, useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { DeniedState } from '@/components/feedback/States';
import { toast } from '@/components/feedback/toast';
import { Page } from '@/components/layout/Page';
import { ChooseFile } from './ChooseFile';
import { type DatasetName, NameForm } from './NameForm';
import { ReviewStep } from './ReviewStep';
import { Underway } from './Underway';
import { typedColumns, type UploadState } from './uploadMachine';
import { useDroppedFile } from './useDroppedFile';
import { useLeaveGuard } from '@/lib/useLeaveGuard';
import { useUpload } from './useUpload';

/** A file becomes a new dataset. */
export function UploadPage() {
  const mayUpload = useCan('analyst');
  const path = useProjectPath();
  return (
    <Page
      title="Upload a file"
      width={mayUpload ? 'normal' : 'narrow'}
      crumbs={[{ label: 'Datasets', to: path('datasets') }]}
    >
      {mayUpload ? (
        <Upload />
      ) : (
        <DeniedState>Uploading needs the role analyst. An administrator can give it to you.</DeniedState>
      )}
    </Page>
  );
}

function Upload() {
  const projectId = useProjectId();
  const path = useProjectPath();
  const navigate = useNavigate();
  const client = useQueryClient();
  const upload = useUpload(projectId);
  const { state } = upload;
  useDroppedFile((file) => void upload.send(file));
  const guard = useLeaveGuard(atRisk(state), 'The file was not kept as a dataset yet. Leave it?');

  const review = state.step === 'saving' ? state.review : state.step === 'review' ? state : undefined;

  async function save(name: DatasetName) {
    if (!review) return;
    const dataset = await upload.save((watch) =>
      datasets.create(
        { ...name, project_id: projectId, file_id: review.uploaded.file_id, columns: typedColumns(review) },
        watch,
      ),
    );
    if (!dataset) return;
    toast.success('Dataset created', 'Its semantic layer was drafted, so you can query it at once.');
    await client.invalidateQueries({ queryKey: keys.datasets(projectId) });
    guard.release();
    await navigate(path(`datasets/${encodeURIComponent(dataset.id)}`));
  }

  return (
    <>
      {guard.dialog}
      {state.step === 'choose' && (
        <ChooseFile error={state.error} onFile={(file) => void upload.send(file)} />
      )}
      {(state.step === 'sending' || state.step === 'reading' || state.step === 'saving') && (
        <Underway state={state} onCancel={upload.cancel} />
      )}
      {review && (
        <div hidden={state.step === 'saving'}>
          <ReviewStep
            review={review}
            onReread={(options) => void upload.reread(review.uploaded.file_id, options)}
            onRetype={(column, to) => upload.dispatch({ type: 'retype', column, to })}
          >
            <NameForm
              fileName={review.uploaded.original_name}
              proposedGrain={
                review.uploaded.columns.some(({ type }) => type === 'date' || type === 'timestamp')
                  ? 'daily'
                  : 'none'
              }
              disabled={review.rereading}
              onSave={(name) => void save(name)}
              onDiscard={upload.cancel}
            />
          </ReviewStep>
        </div>
      )}
    </>
  );
}

function atRisk(state: UploadState): boolean {
  return state.step !== 'choose';
}
