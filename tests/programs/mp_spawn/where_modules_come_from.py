# A process that begins anew looks for modules where its parent looked, in its parent's folder, with its parent's environment.
import multiprocessing as mp
import os
import sys


def show(q):
    import beside
    q.put((beside.X, os.path.basename(os.getcwd()), os.environ.get('COLOUR'), 'HOME' in os.environ))


if __name__ == '__main__':
    os.mkdir('lib')
    with open('lib/beside.py', 'w') as f:
        f.write('X = 5\n')
    sys.path.insert(0, os.path.abspath('lib'))
    os.mkdir('inner')
    os.chdir('inner')
    os.environ['COLOUR'] = 'red'
    for method in ('fork', 'spawn', 'forkserver'):
        ctx = mp.get_context(method)
        q = ctx.SimpleQueue()
        p = ctx.Process(target=show, args=(q,))
        p.start()
        print(method, q.get())
        p.join()
        os.mkdir(method)
        os.chdir(method)
        os.environ['COLOUR'] += method
