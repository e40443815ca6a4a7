# Where another Python looks for modules (PYTHONPATH), and the options that leave it out.
import os
import subprocess
import sys

os.makedirs('lib')
os.makedirs('other')
with open('lib/kk.py', 'w') as f:
    f.write('print("kk", __name__, __file__.endswith("lib/kk.py"))\n')
with open('other/main.py', 'w') as f:
    f.write('import sys, os\nprint(os.path.basename(sys.path[0]))\nimport kk\n')


def run(*args, **env):
    p = subprocess.run([sys.executable, *args], env={**os.environ, **env}, capture_output=True, text=True)
    print(args, p.returncode, p.stdout.split('\n'), p.stderr.strip().rpartition('\n')[2].rpartition(': ')[2])


run('-c', 'import kk')
run('-c', 'import kk', PYTHONPATH='lib')
run('-c', 'import sys; print(repr(sys.path[0])); import kk', PYTHONPATH='none:lib')
run('-E', '-c', 'import sys; print(repr(sys.path[0])); import kk', PYTHONPATH='lib')
run('-P', '-c', 'import sys; print(sys.path[0] == ""); import kk', PYTHONPATH='lib')
run('-I', '-c', 'import sys; print("" in sys.path); import kk', PYTHONPATH='lib')
run('other/main.py', PYTHONPATH='lib')
run('-m', 'kk', PYTHONPATH='lib')
run('-Im', 'kk', PYTHONPATH='lib')
run('-Ic', 'import kk', PYTHONPATH='lib')
