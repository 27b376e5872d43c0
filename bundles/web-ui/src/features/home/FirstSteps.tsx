import { ChartNoAxesCombined, FileUp, LayoutDashboard, MessageCircleQuestion } from 'lucide-react';
import { useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { ButtonLink } from '@/components/ui/Button';

const STEPS = [
  {
    icon: FileUp,
    title: 'Upload a file',
    text: 'A CSV file or a workbook. You see what was understood and correct it before it is kept.',
  },
  {
    icon: ChartNoAxesCombined,
    title: 'Explore',
    text: 'Pick what to measure and what to break it down by; every chart shows its SQL.',
  },
  {
    icon: MessageCircleQuestion,
    title: 'Ask',
    text: 'In your own words. The answer says what it understood, so you can check and change it.',
  },
  { icon: LayoutDashboard, title: 'Build a dashboard', text: 'Keep what you look at often on one page.' },
];

/** An empty project says what to do first. */
export function FirstSteps() {
  const path = useProjectPath();
  const mayUpload = useCan('analyst');
  return (
    <section className="rounded-xl border border-line bg-surface p-6 shadow-card sm:p-10">
      <h2 className="text-xl font-semibold">Start with your data</h2>
      <p className="mt-1 max-w-prose text-muted">
        {mayUpload
          ? 'This project is empty. A file is enough to begin: drop one anywhere on this page, or choose it.'
          : 'This project is empty. An analyst can upload a file to it; then you can explore it and ask about it.'}
      </p>
      <ol className="mt-8 grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        {STEPS.map((step, index) => (
          <li key={step.title} className="flex flex-col gap-2">
            <span className="flex items-center gap-2.5">
              <step.icon aria-hidden className="size-5 text-accent" />
              <span className="tabular text-sm text-faint">{index + 1}</span>
            </span>
            <h3 className="font-semibold">{step.title}</h3>
            <p className="text-sm text-muted">{step.text}</p>
          </li>
        ))}
      </ol>
      {mayUpload && (
        <ButtonLink to={path('datasets/new')} variant="primary" size="lg" icon={<FileUp />} className="mt-8">
          Upload a file
        </ButtonLink>
      )}
    </section>
  );
}
