"""A translation that no one speaks: every text accented and 40 % longer, so that what is not translated is seen."""

import re
import subprocess
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
# What a translator keeps: a placeholder, a line's end, the letter of a mnemonic.
KEPT = re.compile(r"%%|%(?:\d+\$)?[-+ 0#]*\d*(?:\.\d+)?(?:l|ll|z)?[a-zA-Z]|\\.|&\w")
ACCENTED = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                         "áƀçđéƒĝĥíĵķłɱñóþɋřšŧúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶŁḾÑÓÞɊŘŠŦÚṼŴẊÝŽ")
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


def padding(length):
    return ("øñ éð " * length)[:length].strip()


def accented(text):
    """The text in accented letters and 40 % longer; `text` is as a .po file quotes it."""
    parts, at = [], 0
    for kept in KEPT.finditer(text):
        parts += [text[at:kept.start()].translate(ACCENTED), kept[0]]
        at = kept.end()
    parts.append(text[at:].translate(ACCENTED))
    if not re.search(r"\w", KEPT.sub("", text)):
        return text
    ending = re.search(r"(\.\.\.|:|\\n|\s)*$", text)[0]
    whole = "".join(parts)
    longer = max(1, round(0.4 * len(text)))
    return f"{whole[:len(whole) - len(ending)]} {padding(longer)}{ending}"


def entries(template):
    """Every (msgid, msgid_plural or None) of a template, as it quotes them."""
    for entry in template.read_text(encoding="utf-8").split("\n\n")[1:]:
        texts = {"msgid": None, "msgid_plural": None}
        now = None
        for line in entry.splitlines():
            if found := re.match(r'(\w+)(?:\[\d\])? "(.*)"$', line):
                now = found[1]
                texts[now] = found[2]
            elif line.startswith('"') and now:
                texts[now] += line[1:-1]
        if texts["msgid"]:
            yield texts["msgid"], texts["msgid_plural"]


def po_entry(singular, plural):
    if plural is None:
        return f'msgid "{singular}"\nmsgstr "{accented(singular)}"\n\n'
    return (f'msgid "{singular}"\nmsgid_plural "{plural}"\nmsgstr[0] "{accented(singular)}"\n'
            f'msgstr[1] "{accented(plural)}"\n\n')


def make_catalogs(folder, languages):
    """Writes <folder>/<language>/LC_MESSAGES/secure-base.mo for each language, all with the same texts."""
    template = folder / "secure-base.pot"
    subprocess.run(["bash", SOURCE / "installer/translations.sh", template], check=True)
    texts = folder / "secure-base.po"
    texts.write_text(HEADER + "".join(po_entry(*each) for each in entries(template)), encoding="utf-8")
    for language in languages:
        place = folder / language / "LC_MESSAGES"
        place.mkdir(parents=True)
        subprocess.run(["msgfmt", "--output-file", place / "secure-base.mo", texts], check=True)
