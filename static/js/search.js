// Suggestions come where a search field is to be seen: the header of a phone shows none.
const seen = new IntersectionObserver(async (entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    (await import("./suggestions.js")).connect(target);
  }
});
document.querySelectorAll("[data-suggest]").forEach((field) => seen.observe(field));
