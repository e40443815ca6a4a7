//! Sorting with one small routine for all types. The standard library's sort is made anew for each
//! type, some five kilobytes of wasm each time. Knows only order.

use std::cmp::Ordering;

/// Sorts rows by a key; rows with equal keys keep their order. Keys are made once for each row.
pub fn sort_by_key<T, K: Ord>(rows: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = rows.iter().map(key).collect();
    let order = merged(rows.len(), &|a, b| keys[a].cmp(&keys[b]));
    let mut old: Vec<Option<T>> = rows.drain(..).map(Some).collect();
    rows.extend(order.into_iter().filter_map(|at| old[at].take()));
}

/// Sorts rows by themselves.
pub fn sort<T: Ord + Clone>(rows: &mut Vec<T>) {
    sort_by_key(rows, Clone::clone);
}

/// The numbers below `count` in order: merge sort from runs of one, O(n log n) comparisons, stable.
fn merged(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut to = Vec::with_capacity(count);
        for start in (0..count).step_by(2 * run) {
            let (middle, end) = ((start + run).min(count), (start + 2 * run).min(count));
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let is_left = left < middle && (right == end || compare(from[left], from[right]) != Ordering::Greater);
                to.push(from[if is_left { left } else { right }]);
                *(if is_left { &mut left } else { &mut right }) += 1;
            }
        }
        from = to;
        run *= 2;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Rng;

    /// The same as the standard library's stable sort, for many lengths and many equal keys.
    #[test]
    fn sorting_is_stable_and_right() {
        let mut rng = Rng::new(7);
        for length in 0..200 {
            let rows: Vec<(u64, usize)> = (0..length).map(|at| (rng.next_u64() % 17, at)).collect();
            let (mut ours, mut theirs) = (rows.clone(), rows);
            sort_by_key(&mut ours, |row| row.0);
            theirs.sort_by_key(|row| row.0);
            assert_eq!(ours, theirs);
        }
    }
}
