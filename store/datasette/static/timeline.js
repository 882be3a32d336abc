// Timeline: draws the events of the page on a line that can be moved and zoomed. Without this script the
// list beneath says the same. All text is set as text; the stretch that is shown stands in the address.
"use strict";

(() => {
  const box = document.getElementById("line-box");
  const source = document.getElementById("line-data");
  if (!box || !source || typeof vis === "undefined") return;
  const held = JSON.parse(source.textContent);
  if (!held.items.length) return;
  const others = held.groups.length - 1;
  const DAY_MS = 86400000;
  const MANY = 120; // chosen: fewer stand on the page in full, so that Tab reaches every one

  const link = (item) => {
    const made = document.createElement("a");
    made.href = item.href;
    made.textContent = item.text;
    made.title = item.label;
    made.setAttribute("aria-label", item.label);
    return made;
  };
  const groupOf = (item) => (item.group === null ? others : item.group);
  const used = new Set(held.items.map(groupOf));
  const groups = held.groups
    .map((name, id) => ({ id, name, content: "" }))
    .filter((group) => used.has(group.id));
  const items = held.items.map((item) => ({
    id: item.id,
    group: groupOf(item),
    start: item.start,
    end: item.end || undefined,
    type: item.end ? "range" : "box",
    className: `kind-${item.kind}`,
    content: "",
    text: item.text,
    label: item.title,
    href: item.href,
  }));

  const starts = held.items.map((item) => Date.parse(item.start));
  const ends = held.items.map((item) => Date.parse(item.end || item.start));
  const low = Math.min(...starts);
  const high = Math.max(...ends);
  const room = Math.max((high - low) * 0.05, 3 * DAY_MS);
  const whole = [low - room, high + room];

  // Where nothing is asked, the line opens on all events, with room for the words of the last one.
  const opening = [whole[0], high + (high - low) * 0.2 + room];

  const asked = () => {
    const found = /^#at=(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(location.hash);
    return found ? [Date.parse(found[1]), Date.parse(found[2])] : null;
  };

  box.hidden = false;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const [start, end] = asked() || opening;
  const line = new vis.Timeline(document.getElementById("line"), items, groups, {
    start,
    end,
    min: whole[0] - 20 * room,
    max: whole[1] + 20 * room,
    zoomMin: 2 * DAY_MS,
    minHeight: 200,
    ...(items.length > MANY ? { maxHeight: 900, verticalScroll: true } : {}),
    zoomKey: "ctrlKey",
    orientation: { axis: "both", item: "top" },
    align: "left",
    showCurrentTime: false,
    selectable: false,
    moment: (at) => vis.moment(at).utc(),
    margin: { item: { horizontal: 6, vertical: 6 } },
    template: (item) => (item && item.href ? link(item) : undefined) || item?.content || "",
    groupTemplate: (group) => {
      const made = document.createElement("span");
      made.textContent = group ? group.name : "";
      return made;
    },
  });

  // The names of the groups scroll with the events: who has no mouse must reach them too.
  for (const panel of document.querySelectorAll("#line .vis-vertical-scroll")) {
    panel.tabIndex = 0;
    panel.setAttribute("role", "group");
    panel.setAttribute("aria-label", "Who acts");
  }

  const day = (at) => new Date(at).toISOString().slice(0, 10);
  let moved = false; // by a button or key, which the library does not take for the user
  line.on("rangechanged", (change) => {
    if (!change.byUser && !moved) return;
    moved = false;
    history.replaceState(null, "", `#at=${day(change.start)}..${day(change.end)}`);
  });
  const animation = !calm && { duration: 250 };
  const shift = (part) => {
    const seen = line.getWindow();
    const by = (seen.end - seen.start) * part;
    moved = true;
    line.setWindow(+seen.start + by, +seen.end + by, { animation });
  };
  const zoom = (part) => {
    moved = true;
    if (part > 0) line.zoomIn(part, { animation });
    else line.zoomOut(-part, { animation });
  };
  const showWhole = () => {
    moved = true;
    line.setWindow(opening[0], opening[1], { animation });
  };

  box.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.move) shift(Number(button.dataset.move));
    else if (button.dataset.zoom) zoom(Number(button.dataset.zoom));
    else showWhole();
  });
  const KEYS = {
    ArrowLeft: () => shift(-0.25),
    ArrowRight: () => shift(0.25),
    "+": () => zoom(0.5),
    "=": () => zoom(0.5),
    "-": () => zoom(-0.5),
    Home: showWhole,
  };
  document.getElementById("line").addEventListener("keydown", (event) => {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  // A tap that the library takes for a drag must not swallow a link.
  document.getElementById("line").addEventListener("click", (event) => {
    const found = event.target.closest("a[href]");
    if (found && !event.defaultPrevented) event.stopPropagation();
  }, true);
  window.addEventListener("hashchange", () => {
    const [from, to] = asked() || opening;
    line.setWindow(from, to, { animation: false });
  });
})();
