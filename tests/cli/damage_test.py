"""Damaged files are noticed, never shown as whole, and never written over."""

import json
import random
import shutil
import unittest
from concurrent.futures import ThreadPoolExecutor

from securebase import DAMAGED, DONE, WRONG_PASSPHRASE, CliTest, Place, Practice, couple_case

PAGE = 4096
UNUSED_AT_PAGE_END = 12  # 48 bytes are set aside for a 16-byte vector and a 20-byte check


def small_practice(place, name, client):
    practice = Practice(place, name)
    case, _, _ = couple_case(practice, client)
    practice.write("session", "record", [{"case": case, "held_on": f"2026-02-{day:02}"} for day in (2, 9, 16)])
    return practice


class Damage(CliTest):
    @classmethod
    def setUpClass(cls):
        cls.source = Place()
        cls.addClassCleanup(cls.source.remove)
        cls.whole = small_practice(cls.source, "Whole.securebase", "Amara Osei").folder
        cls.other = small_practice(cls.source, "Other.securebase", "Noor Haddad").folder

    def try_damage(self, damage, commands=("verify",)):
        """Runs commands on a damaged copy; returns their results and whether all files stayed as they were."""
        place = Place()
        try:
            folder = place.folder / "Copy.securebase"
            shutil.copytree(self.whole, folder)
            damage(folder)
            before = contents(folder)
            results = [place.run(*command.split(), folder, "--passphrase-file", place.passphrase_file)
                       for command in commands]
            return results, contents(folder) == before
        finally:
            place.remove()

    def noticed(self, damage, what, codes=(DAMAGED,), commands=("client list", "verify")):
        results, unchanged = self.try_damage(damage, commands)
        for result in results:
            self.assertIn(result.returncode, codes, f"{what}: {result.stdout}{result.stderr}")
            self.assertNotIn("Osei", result.stdout + result.stderr, what)
        self.assertTrue(unchanged, what)

    def each(self, check, values):
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(check, values))

    def test_a_practice_that_is_whole_passes(self):
        results, _ = self.try_damage(lambda folder: None, ("verify",))
        self.assertEqual([result.returncode for result in results], [DONE])

    def test_one_flipped_byte_in_every_page_is_noticed(self):
        size = (self.whole / "records.db").stat().st_size
        self.assertEqual(size % PAGE, 0)
        chance = random.Random(7)
        offsets = [page * PAGE + chance.randrange(PAGE - UNUSED_AT_PAGE_END) for page in range(size // PAGE)]
        offsets += [0, 15]  # the first bytes are not encrypted
        self.each(lambda offset: self.noticed(flip("records.db", offset), f"byte {offset} of records.db",
                                              commands=("verify",)), offsets)

    def test_flipped_bytes_in_the_key_file_are_noticed(self):
        size = (self.whole / "keys.json").stat().st_size
        self.each(lambda offset: self.noticed(flip("keys.json", offset), f"byte {offset} of keys.json",
                                              (DAMAGED, WRONG_PASSPHRASE), ("client list",)), range(0, size, 3))

    def test_a_cut_or_emptied_database_is_noticed(self):
        size = (self.whole / "records.db").stat().st_size
        self.each(lambda length: self.noticed(cut("records.db", length), f"records.db cut to {length}"),
                  [0, 1, 16, PAGE - 1, PAGE, size // 2, size // 2 // PAGE * PAGE, size - PAGE, size - 1])

    def test_a_cut_or_emptied_key_file_is_noticed(self):
        size = (self.whole / "keys.json").stat().st_size
        self.each(lambda length: self.noticed(cut("keys.json", length), f"keys.json cut to {length}"),
                  [0, 1, size // 2, size - 2])

    def test_a_missing_file_is_noticed_and_not_made_anew(self):
        for name in ("records.db", "keys.json"):
            self.noticed(lambda folder, name=name: take_away(folder, name), f"no {name}")

    def test_files_of_another_practice_are_noticed(self):
        for name in ("records.db", "keys.json"):
            self.noticed(lambda folder, name=name: shutil.copy(self.other / name, folder / name), f"another's {name}")

    def test_zeroed_and_swapped_pages_are_noticed(self):
        pages = (self.whole / "records.db").stat().st_size // PAGE
        self.each(lambda page: self.noticed(zero_page(page), f"page {page} zeroed", commands=("verify",)),
                  range(0, pages, 5))
        self.each(lambda page: self.noticed(swap_pages(page, page + 1), f"page {page} swapped", commands=("verify",)),
                  range(1, pages - 1, 9))

    def test_a_database_of_plain_text_is_noticed(self):
        def plain(folder):
            (folder / "records.db").write_bytes(b"SQLite format 3\0" + bytes(PAGE - 16))
        self.noticed(plain, "a plain database")


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}


def take_away(folder, name):
    (folder / name).unlink()
    if name == "keys.json":
        leave_no_second_copy(folder)


def leave_no_second_copy(folder):
    """Otherwise it mends a damaged key file, which has tests of its own."""
    (folder / "keys.previous.json").unlink(missing_ok=True)


def edit(name, change):
    def damage(folder):
        if name == "keys.json":
            leave_no_second_copy(folder)
        data = bytearray((folder / name).read_bytes())
        change(data)
        (folder / name).write_bytes(data)
    return damage


def flip(name, offset):
    def change(data):
        data[offset] ^= 0x10
    return edit(name, change)


def cut(name, length):
    def change(data):
        del data[length:]
    return edit(name, change)


def zero_page(page):
    def change(data):
        data[page * PAGE:(page + 1) * PAGE] = bytes(PAGE)
    return edit("records.db", change)


def swap_pages(first, second):
    def change(data):
        one, other = (slice(page * PAGE, (page + 1) * PAGE) for page in (first, second))
        data[one], data[other] = data[other], data[one]
    return edit("records.db", change)


if __name__ == "__main__":
    unittest.main()
