-- Imports of tables that can be taken back in one step, what their columns meant, and values withdrawn by that.

create sequence applied_import_seq start with 1 increment by 1;
create sequence import_change_seq start with 100 increment by 100;
create sequence import_column_seq start with 100 increment by 100;

create table applied_import (
    id bigint not null,
    kind varchar(20) not null,
    round_id bigint,
    file_name varchar(1000) not null,
    sha256 varchar(64) not null,
    actor varchar(200) not null,
    recorded_at bigint not null,
    constraint applied_import_pk primary key (id),
    constraint applied_import_kind_ck check (kind in ('UNITS', 'MEMBERS', 'VALUES')),
    constraint applied_import_hash_ck check (char_length(sha256) = 64),
    constraint applied_import_round_fk foreign key (round_id) references assessment_round (id)
);

create table import_change (
    id bigint not null,
    import_id bigint not null,
    ordinal integer not null,
    subject varchar(200) not null,
    field varchar(1000) not null,
    text_before varchar(100000) not null,
    text_after varchar(100000) not null,
    line_no bigint not null,
    constraint import_change_pk primary key (id),
    constraint import_change_uk unique (import_id, ordinal),
    constraint import_change_import_fk foreign key (import_id) references applied_import (id)
);

create table import_undo (
    import_id bigint not null,
    actor varchar(200) not null,
    recorded_at bigint not null,
    constraint import_undo_pk primary key (import_id),
    constraint import_undo_import_fk foreign key (import_id) references applied_import (id)
);

create table import_column (
    id bigint not null,
    kind varchar(20) not null,
    heading varchar(4000) not null,
    field varchar(1000) not null,
    constraint import_column_pk primary key (id),
    constraint import_column_uk unique (kind, heading),
    constraint import_column_kind_ck check (kind in ('UNITS', 'MEMBERS', 'VALUES'))
);

alter table ledger_remark drop constraint ledger_remark_kind_ck;
alter table ledger_remark add constraint ledger_remark_kind_ck
    check (kind in ('SUPPLEMENT_REQUESTED', 'OBJECTION', 'TAKEN_OVER', 'SET_CHANGED', 'WITHDRAWN'));

comment on column applied_import.recorded_at is 'nanoseconds since 1970-01-01T00:00:00Z';
comment on column import_undo.recorded_at is 'nanoseconds since 1970-01-01T00:00:00Z';
comment on column import_change.subject is 'code of a unit or name of a user: kept as text, because a unit that was added is removed again';
comment on column import_change.line_no is 'latest ledger line of the leaf after the import; 0 if it is no leaf';
comment on column import_column.field is 'empty if the column is ignored';
