//! Macros that declare a type of the file with both directions to its type of the domain, each field written once.
//! Must not know any noun. Every field of the domain type has to be named, so a new one does not compile until it is.
//!
//! Fields before the semicolon are required; those after it are left out of the file while they say nothing.

/// Declares a struct with named fields.
macro_rules! record {
    ($name:ident = $module:ident::$domain:ident { ; $($may:ident: $may_ty:ty),+ $(,)? }) => {
        record!(@ #[derive(Default)] $name = $module::$domain { ; $($may: $may_ty),+ });

        impl $crate::format::ron::v1::wire::Blank for $name {
            fn is_blank(&self) -> bool {
                $($crate::format::ron::v1::wire::Blank::is_blank(&self.$may))&&+
            }
        }
    };
    ($name:ident = $module:ident::$domain:ident { $($need:ident: $need_ty:ty),+; $($may:ident: $may_ty:ty),* $(,)? }) => {
        record!(@ $name = $module::$domain { $($need: $need_ty),+; $($may: $may_ty),* });
    };
    (@ $(#[$meta:meta])* $name:ident = $module:ident::$domain:ident { $($need:ident: $need_ty:ty),*; $($may:ident: $may_ty:ty),* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(pub $need: $need_ty,)*
            $(
                #[serde(default, skip_serializing_if = "crate::format::ron::v1::wire::Blank::is_blank")]
                pub $may: $may_ty,
            )*
        }

        impl $crate::format::ron::v1::wire::Wire<$module::$domain> for $name {
            fn write(from: &$module::$domain) -> Self {
                let $module::$domain { $($need,)* $($may,)* } = from;
                Self {
                    $($need: $crate::format::ron::v1::wire::Wire::write($need),)*
                    $($may: $crate::format::ron::v1::wire::Wire::write($may),)*
                }
            }

            fn read(self) -> $module::$domain {
                let Self { $($need,)* $($may,)* } = self;
                $module::$domain {
                    $($need: $crate::format::ron::v1::wire::Wire::read($need),)*
                    $($may: $crate::format::ron::v1::wire::Wire::read($may),)*
                }
            }
        }
    };
}

/// Declares a struct that takes one line: its fields in parentheses, without their names.
macro_rules! row {
    ($name:ident = $module:ident::$domain:ident ($($field:ident: $ty:ty),+ $(,)?)) => {
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
        pub struct $name($(pub $ty),+);

        impl $crate::format::ron::v1::wire::Wire<$module::$domain> for $name {
            fn write(from: &$module::$domain) -> Self {
                let $module::$domain { $($field),+ } = from;
                Self($($crate::format::ron::v1::wire::Wire::write($field)),+)
            }

            fn read(self) -> $module::$domain {
                let Self($($field),+) = self;
                $module::$domain { $($field: $crate::format::ron::v1::wire::Wire::read($field)),+ }
            }
        }
    };
}

/// Declares an enum.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident = $module:ident::$domain:ident { $(
        $variant:ident
        $(($inner:ident: $inner_ty:ty))?
        $({ $($need:ident: $need_ty:ty),*; $($may:ident: $may_ty:ty),* })?
    ),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub enum $name {
            $($variant
                $(($inner_ty))?
                $({
                    $($need: $need_ty,)*
                    $(
                        #[serde(default, skip_serializing_if = "crate::format::ron::v1::wire::Blank::is_blank")]
                        $may: $may_ty,
                    )*
                })?
            ,)+
        }

        impl $crate::format::ron::v1::wire::Wire<$module::$domain> for $name {
            fn write(from: &$module::$domain) -> Self {
                match from {
                    $($module::$domain::$variant $(($inner))? $({ $($need,)* $($may,)* })? => Self::$variant
                        $(($crate::format::ron::v1::wire::Wire::write($inner)))?
                        $({
                            $($need: $crate::format::ron::v1::wire::Wire::write($need),)*
                            $($may: $crate::format::ron::v1::wire::Wire::write($may),)*
                        })?
                    ,)+
                }
            }

            fn read(self) -> $module::$domain {
                match self {
                    $(Self::$variant $(($inner))? $({ $($need,)* $($may,)* })? => $module::$domain::$variant
                        $(($crate::format::ron::v1::wire::Wire::read($inner)))?
                        $({
                            $($need: $crate::format::ron::v1::wire::Wire::read($need),)*
                            $($may: $crate::format::ron::v1::wire::Wire::read($may),)*
                        })?
                    ,)+
                }
            }
        }
    };
}

/// Says what a choice is where the file says nothing; `shown` ones are written all the same.
macro_rules! otherwise {
    (shown $($name:ident::$variant:ident),+ $(,)?) => {$(
        otherwise!(@ $name::$variant, |_| false);
    )+};
    (hidden $($name:ident::$variant:ident),+ $(,)?) => {$(
        otherwise!(@ $name::$variant, |choice| matches!(choice, $name::$variant));
    )+};
    (@ $name:ident::$variant:ident, $blank:expr) => {
        impl Default for $name {
            fn default() -> Self {
                Self::$variant
            }
        }

        impl $crate::format::ron::v1::wire::Blank for $name {
            fn is_blank(&self) -> bool {
                let blank: fn(&Self) -> bool = $blank;
                blank(self)
            }
        }
    };
}

pub(super) use {choice, otherwise, record, row};
