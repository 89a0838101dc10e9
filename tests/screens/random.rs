//! Random keys, pastes, sizes and troubles: nothing panics, and nothing is lost.
