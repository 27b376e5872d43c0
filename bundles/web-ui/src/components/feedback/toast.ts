type Kind = 'success' | 'error' | 'info';

function show(kind: Kind, title: string, description?: string) {
  // The toast library is not needed to show a first page.
  void import('./toaster').then((toaster) => toaster.show(kind, title, description));
}

export const toast = {
  success: (title: string, description?: string) => show('success', title, description),
  error: (title: string, description?: string) => show('error', title, description),
  info: (title: string, description?: string) => show('info', title, description),
};
