() => {
  const LEAST = 24;
  // A link in a sentence is as high as its line; WCAG 2.5.8 makes an exception for it.
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const rest = block.cloneNode(true);
    rest.querySelectorAll('a, button, input, select, textarea').forEach((target) => target.remove());
    return /\p{Letter}|\p{Number}/u.test(rest.textContent);
  };
  const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((element) => element.type !== 'hidden' && isSeen(element))
    .filter((element) => getComputedStyle(element).clipPath === 'none')
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width && box.height && box.bottom + scrollY > 0);
  const small = ({ box }) => box.width < LEAST - 0.05 || box.height < LEAST - 0.05;
  const centre = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const distance = ([x, y], box) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const tooNear = (one, other) => {
    const [x, y] = centre(one.box);
    if (distance([x, y], other.box) < LEAST / 2) return true;
    const [u, v] = centre(other.box);
    return small(other) && Math.hypot(x - u, y - v) < LEAST;
  };
  return targets
    .filter((target) => small(target) && !inSentence(target.element))
    .flatMap((target) => {
      const near = targets.find((other) => other !== target && tooNear(target, other));
      const { width, height } = target.box;
      return near
        ? [`${nameOf(target.element)} is ${round(width)} × ${round(height)} px, near ${nameOf(near.element)}`]
        : [];
    });
}
