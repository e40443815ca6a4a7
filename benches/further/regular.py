# Regular expressions: searching, groups, substitution.
import re

LOG = "\n".join(f"2026-11-{d:02d} 12:{m:02d} INFO worker-{m % 7} took {m * 13} ms" for d in range(1, 29) for m in range(30))


def run(rounds):
    total = 0
    row = re.compile(r"(\d+)-(\d+)-(\d+) (\d\d):(\d\d) (\w+) worker-(\d) took (\d+) ms")
    for _ in range(rounds):
        for match in row.finditer(LOG):
            total += int(match.group(8)) + int(match[7])
    return total, len(re.sub(r"\d+", "#", LOG)), len(re.findall(r"\bworker-[0-3]\b", LOG))


print(run(150))
