import { Notice } from '@/components/feedback/Notice';

export function ReadOnlyNotice() {
  return (
    <Notice title="The plug-ins are managed by plugins.yaml">
      The file in the home says <code className="font-mono">managed: true</code>, or can’t be understood: what
      should be there is changed in the file, and nothing is changed here.
    </Notice>
  );
}
