"""The word tables that the fact type `listings` needs from a language.

Patterns see a sentence in which names, days and offices are masked, one character for one, so that none of
their letters or full stops can be taken for grammar: `NAME`, `DAY` and `OFFICE` stand for one such character.
What lists are called stands in the tables of `happenings`; `more_lists` adds to it.
"""

from __future__ import annotations

from dataclasses import dataclass

NAME = "\ue000"  # a character of a body or person that can be listed
DAY = "\ue001"  # a character of a day, month or year
OFFICE = "\ue002"  # a character of a place, law, outlet, or of a body that lists others
COUNTRY = "\ue003"  # a character of a place that is known, such as a country
LIST = "<LIST>"  # in a frame: the name of a list, as group `list`
FROM = "<FROM>"  # the same as group `from`: the list that is left
NAMES = "<NAMES>"  # in a frame: what holds the names, as group `names`


@dataclass(frozen=True)
class Frame:
    """A way to say that names are put on a list, or taken off it.

    Without `<NAMES>` the names stand right before the match, in the same clause. Without `<LIST>` the list is
    the one that the sentence, or the text before it, speaks of.
    """

    action: str  # add | remove | suspend | resume | move (off one list, on another) | each (list by list)
    needs: str  # letters of which one stands in every match; see nlp.words.literals
    pattern: str


@dataclass(frozen=True, eq=False)
class ListingWords:
    """What a language gives to `listings`."""

    actions: tuple[tuple[str, str], ...] = ()  # pattern, action; the first that fits wins
    number: str = r"(?!)"  # number of a notice; groups `year` and `number`
    hint: str = r"(?!)"  # a sentence without it tells of no list
    more_lists: tuple[tuple[str, str], ...] = ()  # pattern, English name
    any_list: str = r"(?!)"  # "the list", "both lists": which one stands before
    printed_list: str = r"(?!)"  # a list of another name, as printed
    frames: tuple[Frame, ...] = ()
    slot: str = r"[^\n]{2,200}?"  # what may stand where names are sought
    border: str = r"(?!)"  # begins another clause
    close: str = r"(?!)"  # ends the clause
    relative: str = r"(?!)"  # a match that begins so speaks of the names right before it
    object_mark: str = r"(?!)"  # a match that begins so has an object before it, never a topic
    joins: str = r"(?!)"  # between two names of an enumeration
    pieces: tuple[str, ...] = ()  # a piece of an enumeration that has a name; group `name`
    no_name: str = r"(?!)"  # matches a piece's name that is a common noun
    suffix: str = r"(?!)"  # a legal form that a mention may have left out
    seat: str = r"(?!)"  # a mention that ends with where the body sits, as group `seat`
    office: str = r"(?!)"  # a body that puts others on lists
    pronoun: str = r"(?!)"  # at the end of a zone: those named before
    ourselves: str = r"(?!)"  # the body for which the one who is quoted speaks
    unreal: str = r"(?!)"  # in the clause: not done, or only asked for
    real: str = r"(?!)"  # in such a clause: it was done all the same
    ends_with_names: bool = False  # names stand at the end of a zone rather than at its beginning
    context: str = r"(?!)"  # in the article: "the list" without a name is one of trade policy
    items: str = r"(?!)"  # inline items "(1) A; (2) B"; group `name`
    above: str = r"(?!)"  # "the above entities": names are the items before
    head: str = r"(?!)"  # a line that heads a block of names without numbers
    since: str = r"(?!)"  # around a day: from then on
    stated: str = r"(?!)"  # how many names a notice says it lists; group `count`
