"""Main text: the paragraphs of the article on a page that no description knows.

A tree goes in; the paragraphs of its article and how sure they are come out. Each block is weighed by
its length without links; blocks in parts that call themselves comments, consent or furniture weigh
nothing, unless most of the page stands there; the part that holds the most weight with the least of anything
else is the article (the harmonic mean of both, with a bonus for the names that articles go by); what
stands before its first and behind its last sentence is left out. The words of furniture inside
paragraphs are not looked at here, nor is anything fetched or stored.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from crawler import furniture_words
from crawler.outline import LISTS, Block, Outline, Part, outline

# Chosen on saved pages of sites that have no description, checked on others.
LEAST_CHARS = 12  # shorter blocks are labels
SENTENCE_SIZE, SHORT_SENTENCE_SIZE = (
    80,
    40,
)  # sizes of a block that is text: without, with a full stop
CJK_WORTH = 1.5  # a CJK or Korean sign says so much more than a letter
MOST_OF_PAGE = 0.4  # a part with more of the weight is no furniture, whatever it calls itself
NEARLY_ALL = 0.7  # the same of a part that calls itself a list of other texts
LEAST_REST = 250.0  # size of what has to remain beside comments and consent
LEAST_SHARE = 0.1  # a part with less of the weight is not looked at
TAIL_SHARE = 0.35  # what stands below a heading of related texts holds less of the weight
HEADING_CHARS = 60
LINES, LINKED_LINES = (
    3,
    0.1,
)  # so many lines of one paragraph, with hardly a link, are weighed together
LINK_CHARS, SHORT_LINK_CHARS = 120, 30
TEASERS, TEASER_LINES = 3, 1  # a list of other texts has so many, each of so many paragraphs
BODY_BONUS, NAME_BONUS, ARTICLE_BONUS = 1.35, 1.12, 1.1
WHOLE_SIZE, MUCH_OF_LARGEST = (
    600.0,
    0.3,
)  # one of several articles on a page has such a size, or share
LEAD_LINES, LEAD_LETTERS, LEAD_CHARS = 12, 30, (40, 700)
TITLES = frozenset("h1 h2 h3 h4 h5 h6".split())
ENTRIES = frozenset("li div td ul ol section article span".split())
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
LASTING = frozenset("p li td pre blockquote dd".split())
CJK = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
END = re.compile(r"[.!?。！？…:：;；,，、”\"'’»）)\]」』]\s*$")
PAUSE = re.compile(r"[,，、;；。]")
NAMES = re.compile(
    r"article[-_]?(?:body|text|content|main|copy|detail|page)"
    r"|(?:story|entry|post|news|page|main|body|text|detail|rich)[-_]?(?:content|body|text|copy|detail)"
    r"|field[-_](?:name[-_])?body|artibody|storytext|content[-_](?:body|article|text|main)|TRS_Editor|body-copy"
    r"|^(?:content|article|text|entry|story|copy|zoom)$",
    re.I,
)


@dataclass(frozen=True)
class Found:
    """The paragraphs of an article.

    `weight` is the size of its sentences, links not counted; `share` what its part holds of the page's.
    """

    paragraphs: tuple[str, ...] = ()
    weight: float = 0.0
    share: float = 0.0


Line = tuple[Block, float | None]


@dataclass(frozen=True)
class Laid:
    """A page laid out: its outline, the weight of each block, and the part that is the article, if any."""

    outline: Outline
    weights: list[float | None]
    part: Part | None

    @property
    def span(self) -> tuple[int, int] | None:
        """Return the indexes of the first and the last block of the article's text; None without text."""
        if self.part is None:
            return None
        inside = range(self.part.start, self.part.end)
        strong = [index for index in inside if self.weights[index]]
        return (strong[0], strong[-1]) if strong else None


def laid(tree: HtmlElement) -> Laid:
    """Return a page laid out."""
    body = tree.find("body") if tree.tag == "html" else tree
    shown = outline(tree if body is None else body)
    weights = _weights(shown)
    return Laid(shown, weights, _article(shown, weights))


def found(page: Laid, lead: str = "") -> Found:
    """Return the article's paragraphs, in order; none where the page holds no text.

    `lead` is what the page states as its description: shown above the text, it is the first paragraph.
    """
    if page.part is None:
        return Found()
    inside = slice(page.part.start, page.part.end)
    lines: list[Line] = [
        (block, weight)
        for block, weight in zip(page.outline.blocks[inside], page.weights[inside], strict=True)
        if weight is not None and block.tag != "h1"
    ]
    shorter = _before_teasers(_before_related(lines))
    kept = _trimmed([line for line in shorter if not _is_link(line[0])])
    total = sum(weight or 0.0 for _, weight in kept)
    texts = tuple(block.text for block, _ in kept)
    held = sum(weight or 0.0 for weight in page.weights[inside])
    share = held / (sum(weight or 0.0 for weight in page.weights) or 1.0)
    return Found((*_leads(page, lead, texts), *texts), total, share)


def _leads(page: Laid, lead: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines between headline and text that are the lead by their names or by their words."""
    if page.span is None:
        return ()
    first, blocks = page.span[0], page.outline.blocks
    heads = [index for index in range(first) if blocks[index].tag == "h1"]
    start = heads[-1] + 1 if heads else max(0, first - LEAD_LINES)
    called = {
        index for part in page.outline.leads for index in range(max(part.start, start), part.end)
    }
    stated, held = _letters(lead)[:LEAD_LETTERS], _letters("".join(texts))
    lines = {}
    for index in range(start, first):
        block, letters = blocks[index], _letters(blocks[index].text)
        says = len(stated) == LEAD_LETTERS and letters.startswith(stated)
        calls = index in called and page.weights[index] is not None
        if (says or calls) and _may_lead(block) and letters not in held:
            lines[letters] = block.text
    return tuple(lines.values())


def _may_lead(block: Block) -> bool:
    return LEAD_CHARS[0] <= len(block.text) <= LEAD_CHARS[1] and block.linked * 2 < len(block.text)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _weights(shown: Outline) -> list[float | None]:
    """Return the weight of each block; None for those of others and of furniture."""
    grouped = itertools.groupby(shown.blocks, key=lambda block: block.group)
    weights = [weight for _, lines in grouped for weight in _of_group(list(lines))]
    for kind in ("others", "furniture"):
        sums = _sums(weights)
        for part in _apart(shown, kind, sums):
            weights[part.start : part.end] = [None] * (part.end - part.start)
    return weights


def _of_group(lines: list[Block]) -> list[float | None]:
    """Return the weights of the lines of one paragraph: a line is text where the paragraph is."""
    if len(lines) < LINES:
        return [_weight(line) for line in lines]
    whole = Block(" ".join(line.text for line in lines), 0, lines[0].tag, lines[0].group)
    linked = sum(line.linked for line in lines)
    if linked > LINKED_LINES * len(whole.text):
        return [_weight(line) for line in lines]
    share = _weight(whole) / len(whole.text)
    return [len(line.text) * share for line in lines]


def _weight(block: Block) -> float:
    """Return the size of a block's own text; 0 where it is a heading, a label, a time or links."""
    chars = len(block.text)
    if chars < LEAST_CHARS or block.tag in TITLES or block.linked * 2 > chars or _is_time(block):
        return 0.0
    signs = 0 if block.text.isascii() else len(CJK.findall(block.text))
    size = chars + CJK_WORTH * signs
    if size < SENTENCE_SIZE and not (size > SHORT_SENTENCE_SIZE and END.search(block.text)):
        return 0.0
    return size * (1 - block.linked / chars)


def _sums(weights: list[float | None]) -> list[float]:
    return [0.0, *itertools.accumulate(weight or 0.0 for weight in weights)]


def _apart(shown: Outline, kind: str, sums: list[float]) -> list[Part]:
    """Return the outermost parts of a kind that do not hold most of what is left."""
    left, until, chosen = sums[-1], 0, []
    suspects = sorted(
        (part for part in shown.suspects if part.kind == kind),
        key=lambda one: (one.start, -one.end),
    )
    misused = _misused(suspects, sums) if kind == "furniture" else frozenset()
    for part in suspects:
        inside = sums[part.end] - sums[part.start]
        if part.end <= until or part.words <= misused:
            continue
        if kind == "others":
            holds_page = left - inside < LEAST_REST and inside > left * 0.6
        else:
            holds_page = inside > left * (NEARLY_ALL if part.words & LISTS else MOST_OF_PAGE)
        if not holds_page:
            chosen.append(part)
            left, until = left - inside, part.end
    return chosen


def _misused(suspects: list[Part], sums: list[float]) -> frozenset[str]:
    """Return the words under which most of the page stands, in several parts: they say nothing there."""
    held: dict[str, float] = {}
    until: dict[str, int] = {}
    for part in suspects:
        for word in part.words - LISTS:
            if part.end > until.get(word, 0):
                held[word] = held.get(word, 0.0) + sums[part.end] - sums[part.start]
                until[word] = part.end
    return frozenset(word for word, weight in held.items() if weight > sums[-1] * MOST_OF_PAGE)


def _article(shown: Outline, weights: list[float | None]) -> Part | None:
    """Return the part that holds the most text with the least of anything else."""
    good = _sums(weights)
    other = [0.0, *itertools.accumulate(map(_waste, shown.blocks, weights))]
    total = good[-1] or 1.0
    best, most = None, -1.0
    for part in shown.parts:
        held = good[part.end] - good[part.start]
        if held < LEAST_SHARE * total and good[-1]:
            continue
        waste = other[part.end] - other[part.start]
        cover, pure = held / total, held / (held + waste) if held else 0.0
        score = _bonus(part.element) * 2 * cover * pure / (cover + pure) if held else 0.0
        if score > most:
            best, most = part, score
    return best and _first_of_many(shown, good, best)


def _first_of_many(shown: Outline, good: list[float], best: Part) -> Part:
    """Return the first article of a part that holds several whole ones, each alike and with its headline."""
    heads = [0, *itertools.accumulate(block.tag == "h1" for block in shown.blocks)]
    alike: dict[str, list[Part]] = {}
    for part in shown.parts:
        inside = best.start <= part.start and part.end <= best.end
        headed = part.element.tag == "article" or heads[part.end] - heads[part.start] == 1
        if inside and headed and good[part.end] - good[part.start] >= WHOLE_SIZE:
            is_article = part.element.tag == "article"
            name = "" if is_article else f"{part.element.tag} {part.element.get('class')}"
            if not any(one.start <= part.start < one.end for one in alike.get(name, ())[-1:]):
                alike.setdefault(name, []).append(part)
    many: list[Part] = []
    for parts in alike.values():
        least = max(good[part.end] - good[part.start] for part in parts) * MUCH_OF_LARGEST
        large = [part for part in parts if good[part.end] - good[part.start] >= least]
        many += large if len(large) > 1 else []
    return min(many, key=lambda one: (one.start, one.end), default=best)


def _waste(block: Block, weight: float | None) -> float:
    """Return how much a block speaks against the part that it stands in."""
    chars = len(block.text)
    if weight is None:
        return min(chars, 150) * 0.3
    if weight:
        return 0.0
    return chars * (1.0 if block.linked * 2 > chars else 0.5)


def _bonus(element: HtmlElement) -> float:
    bonus = BODY_BONUS if element.get("itemprop") == "articleBody" else 1.0
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    if any(map(NAMES.search, names)):
        return bonus * NAME_BONUS
    return bonus * ARTICLE_BONUS if element.tag == "article" else bonus


def _is_link(block: Block) -> bool:
    """Return whether a block is a link to somewhere else; a whole paragraph of a link may be a source."""
    chars = len(block.text)
    if block.tag in ENTRIES:
        return block.linked > chars * (0.5 if chars < LINK_CHARS else 0.8)
    return block.tag == "p" and chars <= SHORT_LINK_CHARS and block.linked >= chars * 0.8


def _is_time(block: Block) -> bool:
    """Return whether a block is a date line: a year, and hardly a word."""
    text = block.text
    if len(text) > HEADING_CHARS or not YEAR.search(text):
        return False
    return sum(map(str.isalpha, text)) * 2 <= len(text)


def _before_related(lines: list[Line]) -> list[Line]:
    """Return the lines before a heading of related texts, where most of the text stands before it."""
    related = furniture_words.by_kind()["related"]
    sums = _sums([weight for _, weight in lines])
    for index, (block, _) in enumerate(lines):
        below = sums[-1] - sums[index]
        is_heading = len(block.text) <= HEADING_CHARS and related.fullmatch(block.text)
        if is_heading and below <= TAIL_SHARE * sums[-1]:
            return lines[:index]
    return lines


def _before_teasers(lines: list[Line]) -> list[Line]:
    """Return the lines before a list of other texts at the end: each with a link or a time beside it."""
    sums = _sums([weight for _, weight in lines])
    marks, near, cut = 0, 0, len(lines)
    for index in range(len(lines) - 1, -1, -1):
        if sums[-1] - sums[index] > TAIL_SHARE * sums[-1]:
            break
        block, weight = lines[index]
        if block.linked >= len(block.text) * 0.8 or _is_time(block):
            marks, near = marks + 1, 0
            cut = index if marks >= TEASERS else cut
        elif weight:
            near += 1
            if near > TEASER_LINES:
                break
    return lines[:cut]


def _trimmed(lines: list[Line]) -> list[Line]:
    """Return the lines from the first sentence, with its heading, to the last, with short ones behind it."""
    strong = [index for index, (_, weight) in enumerate(lines) if weight]
    if not strong:
        return lines
    first, last = strong[0], strong[-1]
    head = [
        line
        for index, line in enumerate(lines[:first])
        if _opens(line[0], is_next=index == first - 1)
    ]
    tail = [line for index, line in enumerate(lines) if index > last and _closes(lines, index)]
    return [*head, *lines[first : last + 1], *tail]


def _opens(block: Block, *, is_next: bool) -> bool:
    if is_next and block.tag in TITLES:
        return len(block.text) > 3
    return block.tag == "p" and len(block.text) > 3 and bool(END.search(block.text))


def _closes(lines: list[Line], index: int) -> bool:
    block, above = lines[index][0], lines[index - 1][0]
    if block.tag == "li" and above.tag == "li":
        return True
    ends = END.search(block.text) or (block.tag == "p" and PAUSE.search(block.text))
    return block.tag in LASTING and bool(ends)
