-- Results of earlier years as they were taken over from a document, with everything in which it disagrees with itself. Only ever added.

create sequence earlier_import_seq start with 1 increment by 1;
create sequence earlier_score_seq start with 100 increment by 100;
create sequence earlier_finding_seq start with 100 increment by 100;

create table earlier_import (
    id bigint not null,
    result_year integer not null,
    file_name varchar(1000) not null,
    sha256 varchar(64) not null,
    source varchar(4000) not null,
    choice varchar(20) not null,
    actor varchar(200) not null,
    recorded_at bigint not null,
    constraint earlier_import_pk primary key (id),
    constraint earlier_import_year_ck check (result_year between 1900 and 9999),
    constraint earlier_import_hash_ck check (char_length(sha256) = 64),
    constraint earlier_import_choice_ck check (choice in ('PRINTED', 'RIGHT'))
);
create index earlier_import_year_ix on earlier_import (result_year);

create table earlier_score (
    id bigint not null,
    import_id bigint not null,
    unit_id bigint not null,
    node varchar(64) not null,
    printed varchar(1000),
    taken varchar(1000) not null,
    constraint earlier_score_pk primary key (id),
    constraint earlier_score_uk unique (import_id, unit_id, node),
    constraint earlier_score_import_fk foreign key (import_id) references earlier_import (id),
    constraint earlier_score_unit_fk foreign key (unit_id) references unit (id)
);
create index earlier_score_unit_ix on earlier_score (unit_id);

create table earlier_finding (
    id bigint not null,
    import_id bigint not null,
    ordinal integer not null,
    kind varchar(64) not null,
    severity varchar(64) not null,
    place varchar(4000) not null,
    printed varchar(4000) not null,
    correct varchar(4000) not null,
    text_vi varchar(100000) not null,
    text_en varchar(100000) not null,
    constraint earlier_finding_pk primary key (id),
    constraint earlier_finding_uk unique (import_id, ordinal),
    constraint earlier_finding_import_fk foreign key (import_id) references earlier_import (id)
);

comment on column earlier_import.choice is 'which figure was taken where the printed and the right one differ';
comment on column earlier_import.recorded_at is 'nanoseconds since 1970-01-01T00:00:00Z';
comment on column earlier_score.node is 'total, or a component: c1';
comment on column earlier_score.printed is 'exact rational number as text; null if it is not printed';
comment on column earlier_score.taken is 'exact rational number as text';
