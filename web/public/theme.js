// Before anything is painted: the theme that was chosen here, else that of the system.
(function () {
  var dark = matchMedia('(prefers-color-scheme: dark)');

  function chosen() {
    try {
      return localStorage.getItem('encharge.theme');
    } catch (e) {
      return null; // a browser that keeps nothing follows the system
    }
  }

  function paint() {
    document.documentElement.dataset.theme = chosen() || (dark.matches ? 'dark' : 'light');
  }

  paint();
  dark.addEventListener('change', paint);
  addEventListener('encharge-theme', paint);
})();
