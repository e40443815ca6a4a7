# about: names of shared memory that nobody unlinks are told and taken away when the last process of the program has ended
import os, re, signal, subprocess, sys
from multiprocessing import get_context, resource_tracker, shared_memory
from multiprocessing.shared_memory import SharedMemory

NAMES = 'one two three four five six seven eight told_mine kept left'.split()
BEGIN = '''if 1:
    import os, sys
    from multiprocessing import resource_tracker
    from multiprocessing.shared_memory import SharedMemory
    m = SharedMemory('%s', create=True, size=4)
'''


def told(name, rest):
    p = subprocess.run([sys.executable, '-c', BEGIN % name + rest], capture_output=True, text=True)
    print(p.returncode, p.stdout.strip())
    for line in re.sub(r'/\S*/(?=\w+\.py:)', '', p.stderr).splitlines():
        if 'Warning' in line or 'Error' in line:
            print('   ', line)
    try:
        SharedMemory(name, track=False)
        print('still there')
    except FileNotFoundError as e:
        print(e)


def keeper():
    m = SharedMemory('kept', create=True, size=8)
    m.buf[0] = 7


def killed():
    SharedMemory('left', create=True, size=8)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == '__main__':
    # What a run that was ended has left would be in the way.
    for name in NAMES:
        if os.path.exists('/dev/shm/' + name):
            os.unlink('/dev/shm/' + name)
    told('one', '    os.kill(os.getpid(), 9)')
    told('two', '    m.close(); m.unlink(); print("unlinked")')
    told('three', '    print("forgotten")')
    told('four', '    resource_tracker.unregister(m._name, "shared_memory"); m.close(); os.unlink("/dev/shm/four"); print("by hand")')
    told('five', '    os.unlink("/dev/shm/five")')
    told('six', '    m.unlink(); resource_tracker.unregister("nobody", "shared_memory")')
    told('seven', '    m.unlink(); resource_tracker.register("x", "nothing")')
    told('eight', '    m.unlink(); print(resource_tracker._resource_tracker._check_alive()); os.kill(resource_tracker._resource_tracker._pid, 15)')
    # A block attached by another program is unlinked at that one's end, unless it says that it will not.
    for track in True, False:
        m = SharedMemory('told_mine', create=True, size=4, track=False)
        p = subprocess.run([sys.executable, '-c', 'from multiprocessing.shared_memory import SharedMemory; SharedMemory("told_mine", track=%s)' % track],
                           capture_output=True, text=True)
        print(track, os.path.exists('/dev/shm/told_mine'), 'leaked' in p.stderr)
    m.unlink()
    # Children of all kinds share their parent's, which must have one before they begin.
    resource_tracker.ensure_running()
    for method in 'fork', 'spawn', 'forkserver':
        ctx = get_context(method)
        for f in keeper, killed:
            p = ctx.Process(target=f)
            p.start()
            p.join()
            print(method, f.__name__, p.exitcode)
        for name in 'kept', 'left':
            b = SharedMemory(name)
            print(b.buf[0])
            b.close()
            b.unlink()
    t = resource_tracker.ResourceTracker()
    for name in (), ('a',):
        t.ensure_running()
        for n in name:
            t.register(n, 'dummy')
        t._stop()
        print(t._exitcode, t._fd, t._pid)
    try:
        t.register('x' * 600, 'dummy')
    except ValueError as e:
        print(e)
    t._stop()
