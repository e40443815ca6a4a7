# Intermixed arguments, and letters of options that stand together.
import argparse
def run(p, f, *a):
    try: print(f(*a))
    except (SystemExit, TypeError, argparse.ArgumentError) as e: print(type(e).__name__, e)
p = argparse.ArgumentParser(prog='P', exit_on_error=False)
p.add_argument('--foo'); p.add_argument('cmd'); p.add_argument('rest', nargs='*', type=int)
run(p, p.parse_intermixed_args, 'doit 1 --foo bar 2 3'.split())
run(p, p.parse_known_args, 'doit 1 --foo bar 2 3'.split())
run(p, p.parse_known_intermixed_args, 'doit 1 --foo bar 2 3 --no 4'.split())
p = argparse.ArgumentParser(prog='P')
p.add_argument('-k', '--known', action='count', default=0); p.add_argument('-n', action='count', default=0); p.add_argument('-o')
for a in ('-k -u', '-ku', '-knew', '-kn3', '-kox', '-ko=x', '-ko x', '-kkn', '-uk'):
    run(p, p.parse_known_args, a.split())
