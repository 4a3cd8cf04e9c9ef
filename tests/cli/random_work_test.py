"""Months of random work in one program: everything stays sound, memory and open files stay flat.

SECURE_BASE_WORK_MINUTES says how long: SECURE_BASE_WORK_MINUTES=720 is twelve hours."""

import os
import random
import subprocess
import unittest

from securebase import ROOT, CliTest

MINUTES = float(os.environ.get("SECURE_BASE_WORK_MINUTES", 3))
PROGRAM = os.environ.get("SECURE_BASE_RANDOM_WORK", str(ROOT / "build/release/bin/random_work"))
SEED = int(os.environ.get("SECURE_BASE_WORK_SEED", random.SystemRandom().randrange(1 << 31)))
ALLOWED_KIB = 24 * 1024  # a practice of another size keeps more of its pages in memory


class RandomWork(CliTest):
    def test_memory_and_open_files_stay_flat_and_everything_sound(self):
        print(f"seed {SEED}, {MINUTES} minutes", flush=True)
        folder = self.place.folder / "work"
        folder.mkdir()
        result = subprocess.run([PROGRAM, folder, str(MINUTES), str(SEED)], env=self.place.environment(),
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
                                timeout=MINUTES * 60 + 600)
        self.assertEqual(result.returncode, 0, result.stdout[-500:] + result.stderr)
        build, *lines, last = result.stdout.splitlines()
        self.assertTrue(last.startswith("sound after"), last)
        reports = [tuple(map(int, line.split())) for line in lines]
        third = len(reports) // 3
        second, final = reports[third:2 * third], reports[2 * third:]
        print(f"{last}; {max(r[1] for r in second)} and then {max(r[1] for r in final)} KiB, "
              f"{max(r[2] for r in final)} files", flush=True)
        self.assertLessEqual(max(r[2] for r in final), max(r[2] for r in second) + 2)
        if build == "plain":
            self.assertLessEqual(max(r[1] for r in final), max(r[1] for r in second) + ALLOWED_KIB)


if __name__ == "__main__":
    unittest.main()
