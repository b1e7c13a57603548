"""`aidcoord journal …`: whoever keeps a journal verifies, reads, exports, backs it up and rotates its keys."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final

from cyclopts import App, Parameter

from aidcoord.cli.events import as_known, import_plugins, put_events
from aidcoord.cli.keeping import KEYS, kept_journal
from aidcoord.cli.options import STANDARD_OUTPUT, ExitCode, Given, Lang
from aidcoord.cli.printing import complain, console, put, table
from aidcoord.cli.words import language, say
from aidcoord.errors import InputError, JournalError
from aidcoord.journal.backups import back_up
from aidcoord.journal.backups import restore as take_back
from aidcoord.journal.chain import Head
from aidcoord.journal.findings import Finding, Verification
from aidcoord.journal.keys import Key, KeyRing, read_keys, write_keys
from aidcoord.model.faults import told
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.model.texts import Language

Url = Annotated[
    str,
    Parameter(name="--journal", env_var="AIDCOORD_JOURNAL", help="sqlite:///year.db or postgresql://user@host/base."),
]
Keys = Annotated[
    Path | None,
    Parameter(name="--keys", env_var=KEYS, help="The file of keys, if numbers are encrypted."),
]
KeyFile = Annotated[Path, Parameter(name="--keys", env_var=KEYS, help="The file of keys.")]
File = Annotated[Path, Parameter(name="FILE")]

journal: Final = App(
    name="journal",
    help="Look after a journal of events.",
    help_format="plaintext",
    result_action="return_value",
)


@journal.command
def verify(
    *, journal: Url, keys: Keys = None, head: str | None = None, lang: Lang = None, registry: Given = None
) -> ExitCode:
    """Show whether every event is as it was written, in its place, and none is missing.

    Args:
        journal: The journal.
        keys: Also looks whether the encrypted numbers can be read.
        head: Where the journal ended when it was noted, as verify prints it.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    chosen = language(lang)
    with kept_journal(journal, keys) as opened:
        found = opened.verify(_noted(head))
    if found.unknown:
        import_plugins(registry)
    complain(say("journal unknown", chosen, *unknown) for unknown in found.unknown)
    return put_verdict(found, chosen)


def _noted(head: str | None) -> Head | None:
    try:
        return Head.parse(head) if head else None
    except ValueError as error:
        verify = "`aidcoord journal verify`"
        zh = f"--head：首部由位置、冒号和64位十六进制数组成。请照抄以前 {verify} 所印。"
        raise InputError.of([told(zh, f"--head: {error}. Copy what an earlier {verify} printed.")]) from None


def put_verdict(found: Verification, lang: Language) -> ExitCode:
    """Print whether a journal is as it was written, or what is wrong with it, and give the exit code."""
    if found.sound:
        put(say("journal sound", lang, found.events, found.streams, found.head))
        return ExitCode.COMPLETE
    for finding in found.findings:
        put(_told(finding, lang))
    complain([say("journal broken", lang, len(found.findings))])
    return ExitCode.BAD_INPUT


def _told(finding: Finding, lang: Language) -> str:
    what = finding.what.within(lang)
    if finding.stream is not None and finding.version is not None:
        return say("journal at", lang, finding.stream, finding.version, finding.position, what)
    if finding.stream is not None:
        return say("journal in", lang, finding.stream, what)
    return what if finding.position is None else say("journal near", lang, finding.position, what)


@journal.command
def streams(*, journal: Url, lang: Lang = None) -> ExitCode:
    """List the streams and how many events each has.

    Args:
        journal: The journal.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    chosen = language(lang)
    with kept_journal(journal) as opened:
        tails = opened.streams()
    made = table(say("stream", chosen), say("version", chosen))
    for tail in tails:
        made.add_row(tail.stream, str(tail.version))
    console().print(made) if tails else put(say("no events", chosen))
    return ExitCode.COMPLETE


@journal.command
def log(
    *,
    journal: Url,
    keys: Keys = None,
    stream: str | None = None,
    after: int = 0,
    json: bool = False,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Show what was recorded, when and by whom; personal numbers are masked.

    Args:
        journal: The journal.
        keys: The file of keys, where numbers are encrypted.
        stream: Only this stream.
        after: Only what comes after this position, or this version of the stream.
        json: One line of JSON an event.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    with kept_journal(journal, keys) as opened:
        found = opened.read_all(after) if stream is None else opened.read(stream, after)
        put_events(as_known(found, registry), language(lang), as_json=json)
    return ExitCode.COMPLETE


@journal.command
def mentions(
    *, journal: Url, keys: Keys = None, json: bool = False, lang: Lang = None, registry: Given = None
) -> ExitCode:
    """Read a personal number from standard input, and show the events in which it stands.

    The number is no argument of the command, because others can see those.

    Args:
        journal: The journal.
        keys: The file of keys, where numbers are encrypted.
        json: One line of JSON an event.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    try:
        number = PersonalNumber(sys.stdin.readline())
    except ValueError as error:
        zh, en = "标准输入不是个人号码。", f"Standard input: {error}."
        raise InputError.of([told(zh, en)]) from None
    with kept_journal(journal, keys) as opened:
        put_events(as_known(opened.mentioning(number), registry), language(lang), as_json=json)
    return ExitCode.COMPLETE


@journal.command
def export(file: File = Path(STANDARD_OUTPUT), /, *, journal: Url) -> ExitCode:
    """Write the whole journal as lines of JSON, numbers as they are stored: encrypted where there are keys.

    Args:
        file: Where to; standard output if not said.
        journal: The journal.
    """
    with kept_journal(journal) as opened:
        if str(file) == STANDARD_OUTPUT:
            for line in opened.export():
                put(line)
        else:
            with _new(file).open("w", encoding="utf-8", newline="\n") as out:
                out.writelines(f"{line}\n" for line in opened.export())
    return ExitCode.COMPLETE


@journal.command(name="import")
def import_(file: File, /, *, journal: Url, lang: Lang = None) -> ExitCode:
    """Take in an exported journal, where there is none yet or the beginning of the same.

    Args:
        file: The lines of JSON; - is standard input.
        journal: The journal, which is made where there is none.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    with kept_journal(journal, create=True) as opened, _lines(file) as lines:
        put(say("journal imported", language(lang), opened.import_lines(lines, str(file))))
    return ExitCode.COMPLETE


@journal.command
def backup(file: File, /, *, journal: Url, lang: Lang = None) -> ExitCode:
    """Write a compressed backup, and read it back before it is kept.

    Args:
        file: A new file, such as 2026-11-26.journal.gz.
        journal: The journal; others may go on writing.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    with kept_journal(journal) as opened:
        put(say("journal backed up", language(lang), file, back_up(opened, file)))
    return ExitCode.COMPLETE


@journal.command
def restore(file: File, /, *, journal: Url, lang: Lang = None) -> ExitCode:
    """Take a journal back from a backup, into a store of either kind that is empty or holds its beginning.

    Args:
        file: The backup.
        journal: Where to.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    with kept_journal(journal, create=True) as opened:
        put(say("journal restored", language(lang), take_back(opened, file)))
    return ExitCode.COMPLETE


@journal.command(name="new-key")
def new_key(*, keys: KeyFile, name: str | None = None, lang: Lang = None) -> ExitCode:
    """Add a new key to a file of keys, or begin the file.

    Args:
        keys: The file, which only its owner can read.
        name: What the key is called; the month if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    called = name or f"{datetime.now(tz=UTC):%Y-%m}"
    ring = read_keys(keys).with_new(called) if keys.exists() else KeyRing.of(Key.new(called))
    write_keys(keys, ring)
    put(say("journal new key", language(lang), called, keys))
    return ExitCode.COMPLETE


@journal.command
def rotate(*, journal: Url, keys: KeyFile, lang: Lang = None) -> ExitCode:
    """Encrypt every personal number anew under the newest key; the events and their chain stay as they are.

    Args:
        journal: The journal.
        keys: The file with the old keys and the new one; the old ones are not needed afterwards.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    with kept_journal(journal, keys) as opened:
        ring = read_keys(keys)
        put(say("journal rotated", language(lang), opened.rotate(ring), ring.newest.id))
    return ExitCode.COMPLETE


def _new(file: Path) -> Path:
    if file.exists():
        raise JournalError.of([told(f"{file}已存在。请另起文件名。", f"{file} is there already. Name a new file.")])
    return file


@contextmanager
def _lines(file: Path) -> Iterator[Iterable[str]]:
    if str(file) == STANDARD_OUTPUT:
        yield sys.stdin
        return
    try:
        with file.open(encoding="utf-8") as lines:
            yield lines
    except (OSError, UnicodeDecodeError) as error:
        raise InputError.of([told(f"{file}无法读取：{error}。", f"{file} cannot be read: {error}.")]) from None
