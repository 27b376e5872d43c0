// Runs before the first paint so that a chosen theme never flashes. A file, because inline scripts are refused.
(function () {
  try {
    var chosen = localStorage.getItem('studio.theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  } catch {
    // Storage may be switched off; the system's preference then holds.
  }
})();
