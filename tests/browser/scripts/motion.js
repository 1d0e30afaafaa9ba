() => {
  const found = document.getAnimations().map((running) => `runs: ${nameOf(running.effect.target)}`);
  const seconds = (list) => Math.max(...list.split(',').map((time) => parseFloat(time)));
  for (const element of document.querySelectorAll('*')) {
    for (const part of [null, '::before', '::after', '::backdrop']) {
      const style = getComputedStyle(element, part);
      const what = `${nameOf(element)}${part ?? ''}`;
      if (seconds(style.transitionDuration) > 0) found.push(`transition: ${what}`);
      if (style.animationName !== 'none' && seconds(style.animationDuration) > 0) found.push(`animation: ${what}`);
      if (!part && style.scrollBehavior === 'smooth') found.push(`smooth scroll: ${what}`);
    }
  }
  return found;
}
