"""Stands in for `test.support.script_helper`: another Python, and programs written for it."""
import collections
import importlib
import os
import subprocess
import sys

_Result = collections.namedtuple("_Result", "rc out err")


def interpreter_requires_environment():
    return False


def spawn_python(*args, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **kw):
    return subprocess.Popen([sys.executable, *args], stdin=subprocess.PIPE, stdout=stdout, stderr=stderr, **kw)


def kill_python(p):
    p.stdin.close()
    data = p.stdout.read()
    p.stdout.close()
    p.wait()
    return data


def run_python_until_end(*args, **env_vars):
    cwd = env_vars.pop("__cwd", None)
    env_vars.pop("__isolated", None)
    env = {} if env_vars.pop("__cleanenv", None) else dict(os.environ)
    env.update(env_vars)
    words = [sys.executable, *args]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, cwd=cwd) as p:
        out, err = p.communicate()
    return _Result(p.returncode, out, err), words


def _expect(success, args, env_vars):
    result, words = run_python_until_end(*args, **env_vars)
    if (result.rc == 0) != success:
        last = result.err.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise AssertionError(f"{words[1:3]} ended with {result.rc}: {last}")
    return result


def assert_python_ok(*args, **env_vars):
    return _expect(True, args, env_vars)


def assert_python_failure(*args, **env_vars):
    return _expect(False, args, env_vars)


def run_test_script(script):
    return assert_python_ok(script)


def make_script(script_dir, script_basename, source, omit_suffix=False):
    name = script_basename if omit_suffix else script_basename + ".py"
    path = os.path.join(script_dir, name)
    with open(path, "w", encoding="utf-8") as f:
        f.write(source)
    importlib.invalidate_caches()
    return path


def make_pkg(pkg_dir, init_source=""):
    os.mkdir(pkg_dir)
    make_script(pkg_dir, "__init__", init_source)


def make_zip_script(zip_dir, zip_basename, script_name, name_in_zip=None):
    import zipfile
    path = os.path.join(zip_dir, zip_basename + ".zip")
    name = name_in_zip or os.path.basename(script_name)
    with zipfile.ZipFile(path, "w") as z:
        z.write(script_name, name)
    return path, os.path.join(path, name)


def make_zip_pkg(zip_dir, zip_basename, pkg_name, script_basename, source, depth=1, compiled=False):
    import zipfile
    path = os.path.join(zip_dir, zip_basename + ".zip")
    names = [os.sep.join([pkg_name] * n) for n in range(1, depth + 1)]
    place = os.path.join(names[-1], script_basename + ".py")
    with zipfile.ZipFile(path, "w") as z:
        for name in names:
            z.writestr(os.path.join(name, "__init__.py"), "")
        z.writestr(place, source)
    return path, os.path.join(path, place)
