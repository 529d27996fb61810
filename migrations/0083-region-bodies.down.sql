drop function region_bodies();
