# scene: wires
from multiprocessing import Pipe, Process

def child(end):
    print('child hears', end.recv())
    end.send(['hello', 'from', 'the child'])
    end.close()

if __name__ == '__main__':
    ours, theirs = Pipe()
    one = Process(target=child, args=(theirs,))
    one.start()
    theirs.close()                      # the child has its own copy of it
    ours.send({'from': 'the parent'})
    print('parent hears', ours.recv())
    try:
        ours.recv()
    except EOFError:
        print('nobody is at the other end any more')
    one.join()

# title: A pipe with two ends
# title-zh: 两端的管道
# topic: messages
# look: Objects go both ways. The end is heard only when every copy of the other end is closed.
# look-zh: 对象可以双向传。对端的所有副本都关闭后，才会读到结束。
# seed: 1
# order: 330
