// Runs before the first paint: puts the theme and the language that the person chose on <html>, so that nothing flashes.
(() => {
  const read = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const theme = read('preempt.theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'day');
  const language = read('preempt.language') ?? (navigator.language?.toLowerCase().startsWith('zh') ? 'zh' : 'en');
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language;
})();
