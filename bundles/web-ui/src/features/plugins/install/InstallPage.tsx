import { useCan } from '@/app/session';
import { DeniedState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { DropOverlay } from '@/components/overlay/DropOverlay';
import { useDroppedFile } from '@/features/upload/useDroppedFile';
import { useFileDrop } from '@/lib/useFileDrop';
import { useLeaveGuard } from '@/lib/useLeaveGuard';
import { PLUGINS_PATH } from '../paths';
import { useReadOnly } from '../queries';
import { ReadOnlyNotice } from '../ReadOnlyNotice';
import { ChoosePlugin } from './ChoosePlugin';
import { Done } from './Done';
import { ReviewStep } from './ReviewStep';
import { Underway } from './Underway';
import { useInstall } from './useInstall';

/** A file becomes a plug-in, after everything it would change was shown. */
export function InstallPage() {
  const admin = useCan('admin');
  return (
    <Page
      title="Install a plug-in"
      description="The file is checked and what it would change is shown first. Nothing is installed before you say so."
      crumbs={[{ label: 'Plug-ins', to: PLUGINS_PATH }]}
    >
      {admin ? <Allowed /> : <DeniedState>Only administrators install plug-ins.</DeniedState>}
    </Page>
  );
}

function Allowed() {
  return useReadOnly() ? <ReadOnlyNotice /> : <Install />;
}

function Install() {
  const { state, dispatch, check, install, cancel } = useInstall();
  const busy = state.step === 'installing';
  const guard = useLeaveGuard(busy, 'The plug-in is being installed. Leaving cancels it.');
  useDroppedFile((file) => void check(file));
  const over = useFileDrop(([file]) => file && void check(file), !busy);
  return (
    <>
      {guard.dialog}
      {over && <DropOverlay>Drop the file to check it; nothing is installed yet</DropOverlay>}
      {state.step === 'choose' && <ChoosePlugin error={state.error} onFile={(file) => void check(file)} />}
      {(state.step === 'checking' || state.step === 'installing') && (
        <Underway state={state} onCancel={cancel} />
      )}
      {state.step === 'review' && (
        <ReviewStep
          review={state}
          onForce={(force) => dispatch({ type: 'force', force })}
          onInstall={() => void install(state)}
          onDiscard={() => dispatch({ type: 'restart' })}
        />
      )}
      {state.step === 'done' && <Done result={state} onAgain={() => dispatch({ type: 'restart' })} />}
    </>
  );
}
