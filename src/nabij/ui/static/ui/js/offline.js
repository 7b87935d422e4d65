// Says when there is no line, so that nobody thinks that a send went through.
export function watchLine() {
  const banner = document.querySelector("[data-offline]");
  if (!banner) return;
  const show = () => (banner.hidden = navigator.onLine);
  window.addEventListener("online", show);
  window.addEventListener("offline", show);
  show();
}
