/// deploy/kubernetes, rendered and checked object by object without a cluster.
package vn.thanthien.systemtests.kubernetes;
