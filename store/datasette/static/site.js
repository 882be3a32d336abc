/* What pages can do with scripts; without them they say the same. Text goes in by textContent alone. */
"use strict";

/* Legends: switch kinds of facts on and off. */
for (const box of document.querySelectorAll("input[data-switch]")) {
  const marked = box.closest("[data-marked]");
  box.hidden = false;
  box.addEventListener("change", () => marked.classList.toggle(`off-${box.value}`, !box.checked));
}

/* Facts: one stop for Tab, arrows from fact to fact, what each says read aloud. */
for (const marked of document.querySelectorAll("[data-marked]")) {
  const facts = [...marked.querySelectorAll("mark.fact[tabindex]")];
  const keys = marked.querySelector(".keys");
  if (!keys || !facts.length) continue;
  const says = keys.querySelector(".says");
  keys.hidden = false;
  facts.slice(1).forEach((fact) => (fact.tabIndex = -1));
  const show = (fact) => {
    facts.forEach((other) => (other.tabIndex = other === fact ? 0 : -1));
    says.textContent = fact.title;
  };
  marked.addEventListener("focusin", (event) => {
    if (facts.includes(event.target)) show(event.target);
  });
  marked.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = facts.indexOf(event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    facts[Math.min(facts.length - 1, Math.max(0, at + step))].focus();
  });
}

/* Texts to copy. */
for (const text of document.querySelectorAll("pre[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = "Copied";
    } catch {
      const range = document.createRange();
      range.selectNodeContents(text);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      button.textContent = "Selected";
    }
  });
  text.after(button);
}
