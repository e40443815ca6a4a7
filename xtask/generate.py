"""Random programs over the core of Python, run on Preempt and on CPython: the same output, or a small program that shows the
difference. Usage: generate.py PREEMPT PYTHON COUNT SEED [FOLDER]"""
import os
import re
import subprocess
import sys
import tempfile

from calls import Calls
from expressions import Expressions
from library_shapes import LibraryShapes
from more_shapes import MoreShapes
from shapes import Shapes


class Maker(Expressions, Shapes, MoreShapes, LibraryShapes, Calls):
    """Makes programs of all kinds."""

    def shape(self):
        return getattr(self, self.pick(*SHAPES))()


SHAPES = sorted(n for n in dir(Maker) if n.startswith("shape_"))


FRAME = """def case():
%s
try:
    case()
except Exception as error:
    print(type(error).__name__, error)
"""


def program(seed):
    maker = Maker(seed)
    lines = []
    if seed % 2:
        lines.append(maker.shape())
    for _ in range(maker.r.randrange(4, 9) if seed % 2 == 0 else 2):
        lines.append(maker.statement(2))
    return lines


def text_of(statements):
    text = FRAME % "\n".join("    " + line for statement in statements for part in statement for line in part.split("\n"))
    try:
        compile(text, "case", "exec")
    except SyntaxError:
        return "try: exec(%r)\nexcept SyntaxError as e: print(type(e).__name__, e.msg, e.lineno)\n" % text
    return text


def run(command, files):
    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    out = []
    for f in files:
        try:
            p = subprocess.run(command + [f], capture_output=True, text=True, env=env, stdin=subprocess.DEVNULL, timeout=60)
            out.append((p.returncode, re.sub(r"0x[0-9a-f]{6,}", "0x", p.stdout), re.sub(r'File ".*?"', "File", p.stderr)))
        except subprocess.TimeoutExpired:
            out.append(("too long", "", ""))
    return out


def differs(statements, preempt, python, folder):
    path = os.path.join(folder, "shrunk.py")
    with open(path, "w") as f:
        f.write(text_of(statements))
    a, b = run([python], [path])[0], run(preempt, [path])[0]
    return a != b


def shrink(statements, preempt, python, folder):
    changed = True
    while changed:
        changed = False
        for i in range(len(statements) - 1, -1, -1):
            less = statements[:i] + statements[i + 1:]
            if less and differs(less, preempt, python, folder):
                statements, changed = less, True
    return statements


def batched(seeds):
    """One program of many: each case apart."""
    parts = []
    for seed in seeds:
        parts.append("print('case %d')\n" % seed + text_of(program(seed)))
    return "\n".join(parts)


def main():
    preempt, python, count, seed = [sys.argv[1], "run"], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    folder = sys.argv[5] if len(sys.argv) > 5 else tempfile.mkdtemp()
    found = 0
    size = 25
    for start in range(seed, seed + count, size):
        seeds = list(range(start, min(start + size, seed + count)))
        path = os.path.join(folder, "batch.py")
        with open(path, "w") as f:
            f.write(batched(seeds))
        a, b = run([python], [path])[0], run(preempt, [path])[0]
        if a == b:
            continue
        if "SyntaxError" in a[2] and a[0] == 1 and not a[1]:
            suspects = seeds
        else:
            split = lambda t: {int(p.split("\n", 1)[0]): p for p in ("\n" + t).split("\ncase ")[1:]}
            x, y = split(a[1]), split(b[1])
            suspects = [s for s in seeds if x.get(s) != y.get(s)][:3]
        for s in suspects:
            statements = program(s)
            if not differs(statements, preempt, python, folder):
                continue
            statements = shrink(statements, preempt, python, folder)
            path = os.path.join(folder, "difference_%d.py" % s)
            with open(path, "w") as f:
                f.write(text_of(statements))
            c, p = run([python], [path])[0], run(preempt, [path])[0]
            found += 1
            print("seed %d: %s" % (s, path))
            print(text_of(statements))
            print("CPython:", c[0], c[1][-600:], c[2][-300:])
            print("Preempt:", p[0], p[1][-600:], p[2][-300:])
            sys.stdout.flush()
    print("%d programs, %d differences" % (count, found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
