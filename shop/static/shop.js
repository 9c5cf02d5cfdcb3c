// Only improves: every page works without it.

const all = (selector, within = document) => within.querySelectorAll(selector);

// What went wrong is what the reader should hear first.
document.querySelector("[data-focus]")?.focus();

// One less, one more.
for (const stepper of all(".stepper")) {
  const input = stepper.querySelector("input");
  stepper.addEventListener("click", ({ target }) => {
    const step = target.closest("[data-step]");
    if (!step) return;
    const wanted = (Number.parseInt(input.value, 10) || 0) + Number(step.dataset.step);
    input.value = Math.max(1, Math.min(wanted, Number(input.dataset.max) || 9999));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// The price and the stock beside the button are those of the chosen variant.
for (const chips of all("[data-variants]")) {
  const { quantity } = chips.form.elements;
  const button = chips.form.querySelector("[data-buy]");
  const show = () => {
    const chosen = chips.querySelector(":checked")?.dataset;
    if (!chosen) return;
    for (const place of all("[data-shows]")) {
      const words = chosen[place.dataset.shows] ?? "";
      place.hidden = !words;
      (place.querySelector("s") ?? place).textContent = words;
      if (place.matches(".stock")) place.className = `stock ${chosen.tone ?? ""}`;
    }
    if (quantity) quantity.dataset.max = chosen.max || 9999;
    if (button) button.disabled = chosen.tone === "sold-out";
  };
  chips.addEventListener("change", show);
  show();
}

// A country chosen with the mouse or by Enter takes effect at once; with the arrow keys, only on leaving.
for (const select of all("select[data-send]")) {
  const before = select.value;
  let browsing = false;
  const send = () => select.value !== before && select.form.requestSubmit(document.getElementById(select.dataset.send));
  select.addEventListener("keydown", ({ key }) => (browsing = key !== "Enter"));
  select.addEventListener("pointerdown", () => (browsing = false));
  select.addEventListener("change", () => browsing || send());
  select.addEventListener("blur", send);
}

// A second click sends nothing.
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-disabled", "true");
});
addEventListener("pageshow", () => {
  for (const form of all("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of all("[aria-disabled]", form)) button.removeAttribute("aria-disabled");
  }
});
