# What the arguments do not fit comes out in the child, exit code 1, the parent goes on.
import multiprocessing as mp
import os


def one(x):
    print('got', x)


def quiet(target, args):
    os.close(2)
    os.open('/dev/null', os.O_WRONLY)
    target(*args)


if __name__ == '__main__':
    for target, args in ((one, 'abc'), (one, 'a'), (3, ()), (one, ())):
        p = mp.Process(target=quiet, args=(target, args))
        p.start()
        p.join()
        print(args, p.exitcode)
