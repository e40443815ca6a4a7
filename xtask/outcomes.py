"""What each program of the corpus gives on CPython in many runs, and on Preempt under many seeds: what only Preempt gives is
shown. Usage: outcomes.py PREEMPT PYTHON RUNS SEEDS [FILTER]

Programs whose outcome is said to vary are held against the outcomes that were seen; a second helping of runs is taken before
one is called impossible, because CPython does not try every order."""
import glob
import os
import re
import subprocess
import sys
import tempfile

SKIPPED = ("skip",)


def header(text):
    found = {"options": "", "stdin": "", "cpython": "same", "seeds": ""}
    for line in text.split("\n"):
        if not line.startswith("# "):
            break
        key, colon, value = line[2:].partition(": ")
        if colon and key in found:
            found[key] = (found[key] + " " + value).strip() if key == "options" else value
    return found


def outcome(words, path, stdin):
    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    env.update(PYTHONIOENCODING="utf-8", NO_COLOR="1")
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.basename(path)
        with open(path, encoding="utf-8") as source, open(os.path.join(folder, name), "w", encoding="utf-8") as target:
            target.write(source.read())
        try:
            p = subprocess.run(words + [name], input=stdin, capture_output=True, text=True, env=env, cwd=folder, timeout=60)
        except subprocess.TimeoutExpired:
            return "does not end"
    out = re.sub(r"0x[0-9a-f]{6,}", "0x", p.stdout)
    return "%d\n%s" % (p.returncode, out)


def compare(path, preempt, python, runs, seeds):
    """The outcomes that only Preempt gave."""
    with open(path, encoding="utf-8") as f:
        about = header(f.read())
    if about["cpython"].startswith(SKIPPED):
        return None
    stdin = about["stdin"].replace("\\n", "\n")
    tidy = (lambda o: "\n".join(sorted(o.split("\n")))) if about["cpython"] == "lines" else lambda o: o
    ours = {}
    for seed in range(1, seeds + 1):
        words = [preempt, "run", "--seed", str(seed)] + about["options"].split()
        if "--stdout" not in words:
            words += ["--stdout", "pipe"]
        ours.setdefault(tidy(outcome(words, path, stdin)), seed)
    theirs = set()
    for _ in range(3):
        theirs |= {tidy(outcome([python], path, stdin)) for _ in range(runs)}
        if set(ours) <= theirs:
            return {}
    return {o: seed for o, seed in ours.items() if o not in theirs}


def main():
    preempt, python, runs, seeds = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    wanted = sys.argv[5] if len(sys.argv) > 5 else ""
    looked, bad = 0, 0
    for path in sorted(glob.glob("tests/programs/*/*.py")):
        name = path[len("tests/programs/"):-len(".py")]
        if wanted not in name:
            continue
        only = compare(path, preempt, python, runs, seeds)
        if only is None:
            continue
        looked += 1
        for text, seed in list(only.items())[:2]:
            bad += 1
            print("%s, seed %d: not seen on CPython\n%s" % (name, seed, text[:600]), flush=True)
    print("%d programs, %d outcomes that CPython did not give" % (looked, bad))
    sys.exit(1 if bad or not looked else 0)


if __name__ == "__main__":
    main()
