// Pages work without this. It adds one thing: a pointed-at sentence of an article offers its own address, and a citation to copy.
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
  const target = () => offer(story.querySelector(".dg-s:target"));
  addEventListener("hashchange", target);
  addEventListener("load", target);
})();
