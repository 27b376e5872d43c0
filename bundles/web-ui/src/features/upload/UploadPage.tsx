import { Page } from '@/components/layout/Page';

export function UploadPage() {
  return <Page title="Upload a file">{null}</Page>;
}
