package dev.armature.generator;

import dev.armature.generator.model.Api;
import dev.armature.generator.naming.Names;

/** One spec, read, understood and named: all that emitters need. */
record NamedApi(Api api, Names names) {}
