// Pages work without this. It adds two things. First: a pointed-at sentence of an article offers its own address, and a citation to copy.
(() => {
  const story = document.querySelector(".dg-story");
  if (!story) return;

  const title = document.querySelector("h1")?.textContent.trim() ?? document.title;
  const published = document.querySelector(".dg-published")?.innerText.replace(/\s*\n\s*/g, ", ") ?? "";
  const tool = document.createElement("span");
  tool.className = "dg-anchor";
  const link = document.createElement("a");
  link.textContent = "Link";
  const cite = document.createElement("button");
  cite.type = "button";
  cite.textContent = "Copy citation";
  tool.append(link, " ", cite);

  const offer = (sentence) => {
    if (!sentence || tool.parentNode === sentence) return;
    link.href = "#" + sentence.id;
    link.setAttribute("aria-label", "Address of this sentence");
    cite.textContent = "Copy citation";
    sentence.append(tool);
  };
  cite.addEventListener("click", async () => {
    const sentence = tool.parentNode;
    tool.remove();
    const words = sentence.textContent.trim();
    sentence.append(tool);
    const address = location.href.split("#")[0] + "#" + sentence.id;
    try {
      await navigator.clipboard.writeText(`“${words}” ${title} (${published}). ${address}`);
      cite.textContent = "Copied";
    } catch {
      cite.textContent = "Copying is not allowed here";
    }
  });
  story.addEventListener("click", (event) => {
    if (!event.target.closest("a, button")) offer(event.target.closest(".dg-s"));
  });
  story.addEventListener("focusin", (event) => {
    if (!tool.contains(event.target)) offer(event.target.closest(".dg-s"));
  });
  const address = document.querySelector(".dg-address");
  if (address) address.textContent = address.href;
  const target = () => offer(story.querySelector(".dg-s:target"));
  addEventListener("hashchange", target);
  addEventListener("load", target);
})();

// Second: a list of events can be filtered by actor, tag and status; how many are left is said aloud.
(() => {
  const filter = document.querySelector(".dg-filter");
  if (!filter) return;

  const box = document.querySelector(".dg-switch input");
  const choices = [...filter.querySelectorAll("select")];
  const found = filter.querySelector(".dg-found");
  const events = [...document.querySelectorAll(".dg-event")];
  const parts = [...document.querySelectorAll(".dg-year:has(.dg-event)")];

  const fits = (event) => choices.every(({ value, dataset: { by } }) => !value || (event.dataset[by] ?? "").split(" ").includes(value));
  const shown = (event) => !event.classList.contains("dg-out") && (!box || box.checked || !event.classList.contains("dg-implied"));
  const apply = () => {
    const chosen = choices.some(({ value }) => value);
    for (const event of events) event.classList.toggle("dg-out", !fits(event));
    for (const part of parts) part.classList.toggle("dg-out", chosen && ![...part.querySelectorAll(".dg-event")].some(shown));
    const rest = found.dataset.not ? `, ${found.dataset.not}` : "";
    found.textContent = chosen ? `${events.filter(shown).length} of ${events.length} events on this page shown${rest}` : "";
  };
  filter.addEventListener("change", apply);
  box?.addEventListener("change", apply);
  filter.hidden = false;
  apply();
})();
