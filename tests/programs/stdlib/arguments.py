"""argparse: values, usage, help, errors, subcommands."""
import argparse
import sys

sys.stderr = sys.stdout


def attempt(parser, *argvs):
    for argv in argvs:
        try:
            print(argv, parser.parse_args(argv))
        except SystemExit as e:
            print(argv, "exit", e.code)


p = argparse.ArgumentParser(prog="tool", description="Does a thing, and does it in so many words that the line must be broken somewhere in the middle.", epilog="That is all.")
p.add_argument("source", help="where from")
p.add_argument("rest", nargs="*", type=int, help="numbers")
p.add_argument("-v", "--verbose", action="count", default=0, help="more words")
p.add_argument("-o", "--output", metavar="FILE", default="out.txt", help="where to (default: %(default)s)")
p.add_argument("--level", type=int, choices=[1, 2, 3], default=1)
p.add_argument("--dry-run", action="store_true", help="do nothing")
p.add_argument("--tag", action="append")
p.add_argument("--pair", nargs=2, metavar=("A", "B"))
p.add_argument("--color", action=argparse.BooleanOptionalAction, default=True)
p.print_help()
p.print_usage()
attempt(p, ["in"], ["in", "1", "2", "-vv", "--output=x", "--level", "2", "--dry-run", "--tag", "a", "--tag", "b", "--pair", "1", "2", "--no-color"], ["-ofile", "in", "--verb"], [], ["in", "x"],
        ["in", "--level", "9"], ["in", "--level", "x"], ["in", "--nope"], ["in", "--output"], ["in", "--pair", "1"], ["--", "-odd", "5"], ["-h"])
q = argparse.ArgumentParser(prog="multi")
g = q.add_mutually_exclusive_group(required=True)
g.add_argument("--fast", action="store_true")
g.add_argument("--slow", action="store_const", const=9)
sub = q.add_subparsers(dest="command", required=True, help="what to do")
a = sub.add_parser("add", help="adds")
a.add_argument("x", type=float)
a.set_defaults(what="adding")
sub.add_parser("list", aliases=["ls"], help="lists")
q.print_help()
attempt(q, ["--fast", "add", "1.5"], ["--slow", "ls"], ["--fast", "--slow", "ls"], ["add", "1"], ["--fast"], ["--fast", "what"], ["--fast", "add", "x"], ["--fast", "add", "-h"])
r = argparse.ArgumentParser(prog="known", exit_on_error=False)
r.add_argument("--n", type=int, default="7")
print(r.parse_known_args(["--n", "3", "--other", "z"]), r.parse_args([]), vars(r.parse_args(["--n", "-4"])))
try:
    r.parse_args(["--n", "x"])
except argparse.ArgumentError as e:
    print(e)
